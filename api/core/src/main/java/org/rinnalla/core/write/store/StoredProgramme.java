package org.rinnalla.core.write.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A programme. */
public interface StoredProgramme extends StoredRow {
    String definition();

    LocalDate startsOn();

    @Nullable
    LocalDate endsOn();
}
