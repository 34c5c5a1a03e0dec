package org.rinnalla.graphql.direct;

import org.jspecify.annotations.Nullable;
import org.rinnalla.core.read.Row;

/** Writes one field of a row. */
@FunctionalInterface
interface ValueWriter {
    /** @param value what stands under the field's key in the row; null when there is nothing or it may not be seen */
    void write(Output out, Row row, @Nullable Object value);
}
