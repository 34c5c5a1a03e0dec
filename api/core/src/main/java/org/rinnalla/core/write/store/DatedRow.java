package org.rinnalla.core.write.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of a history: it holds from its first day until the day before its end. */
public interface DatedRow extends StoredRow {
    LocalDate startsOn();

    /** The first day on which it no longer holds; null: still. */
    @Nullable
    LocalDate endsOn();

    /** Moves the first day. */
    void since(LocalDate startsOn);

    void until(@Nullable LocalDate endsOn);
}
