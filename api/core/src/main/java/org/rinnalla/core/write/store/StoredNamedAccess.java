package org.rinnalla.core.write.store;

import java.util.OptionalLong;

/** That a staff member may see a participant under protection, for a time. */
public interface StoredNamedAccess extends VersionedRow, DatedRow {
    long participantId();

    @Override
    default OptionalLong concerns() {
        return OptionalLong.of(participantId());
    }

    long staffMemberId();
}
