package org.rinnalla.core.write.store;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** That data of a participant go to another controller, for a time. */
public interface StoredDisclosure extends VersionedRow {
    long participantId();

    @Override
    default OptionalLong concerns() {
        return OptionalLong.of(participantId());
    }

    LocalDate startsOn();

    /** The first day on which it no longer holds; null: still. */
    @Nullable
    LocalDate endsOn();

    void until(LocalDate endsOn);
}
