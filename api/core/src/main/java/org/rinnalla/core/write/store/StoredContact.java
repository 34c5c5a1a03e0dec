package org.rinnalla.core.write.store;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.write.command.ContactCorrect;

/** A contact. */
public interface StoredContact extends VersionedRow {
    @Nullable
    Long participantId();

    @Override
    default OptionalLong concerns() {
        Long participant = participantId();
        return participant == null ? OptionalLong.empty() : OptionalLong.of(participant);
    }

    @Nullable
    Long employerId();

    LocalDate heldOn();

    boolean faceToFace();

    /** Which visit to the employer; null: none. */
    @Nullable
    Integer visitNumber();

    void renumber(@Nullable Integer visitNumber);

    void correct(ContactCorrect command);
}
