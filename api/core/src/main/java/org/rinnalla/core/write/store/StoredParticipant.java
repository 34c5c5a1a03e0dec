package org.rinnalla.core.write.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.write.command.ParticipantCorrect;

/** A participant. */
public interface StoredParticipant extends VersionedRow {
    long unitId();

    @Nullable
    LocalDate birthDate();

    Optional<Identity> identity();

    /** Takes over what was given, but for the birth date and the identity, which the rules tell. */
    void correct(ParticipantCorrect command, @Nullable LocalDate birthDate, @Nullable Identity identity);

    @Override
    default OptionalLong concerns() {
        return OptionalLong.of(id());
    }

    /** Under protection from now on; null: no longer. */
    void protect(@Nullable String grade, String reason);

    /** Another unit answers for the participant. */
    void transfer(StoredUnit unit);

    /** Where at home now. */
    void dwells(@Nullable String residence, @Nullable String registration);
}
