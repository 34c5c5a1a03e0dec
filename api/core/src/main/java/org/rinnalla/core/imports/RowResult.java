package org.rinnalla.core.imports;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.rinnalla.core.UserError;

/**
 * What came of a row.
 *
 * @param line where it begins in the file
 * @param status what came of it
 * @param id what was made, as its opaque id; null when nothing was made
 * @param ref the row's own key; null when it has none
 * @param errors why it was refused or skipped, or what to mind
 */
public record RowResult(long line, Status status, @Nullable String id, @Nullable String ref, List<UserError> errors) {
    /** What can come of a row. */
    public enum Status {
        /** It is in the database. */
        CREATED,
        /** A row with this key is there already; nothing was done. */
        SKIPPED,
        /** Something is wrong with it; nothing was done. */
        REFUSED,
        /** Nothing is wrong with it, and nothing was done: a dry run, or another row stopped all. */
        VALID
    }

    public RowResult {
        errors = List.copyOf(errors);
    }
}
