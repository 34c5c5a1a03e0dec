package org.rinnalla.core.write.store;

import java.util.OptionalLong;

/** That data of a participant go to another controller, for a time. */
public interface StoredDisclosure extends VersionedRow, DatedRow {
    long participantId();

    @Override
    default OptionalLong concerns() {
        return OptionalLong.of(participantId());
    }
}
