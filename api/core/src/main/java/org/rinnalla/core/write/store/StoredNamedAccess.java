package org.rinnalla.core.write.store;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** That a staff member may see a participant under protection, for a time. */
public interface StoredNamedAccess extends VersionedRow {
    long participantId();

    @Override
    default OptionalLong concerns() {
        return OptionalLong.of(participantId());
    }

    long staffMemberId();

    LocalDate startsOn();

    /** The first day on which it no longer holds; null: still. */
    @Nullable
    LocalDate endsOn();

    void until(LocalDate endsOn);
}
