package org.rinnalla.core.write.store;

import org.jspecify.annotations.Nullable;
import org.rinnalla.core.write.command.ContactCorrect;

/** A contact. */
public interface StoredContact extends VersionedRow {
    @Nullable
    Long participantId();

    void correct(ContactCorrect command);
}
