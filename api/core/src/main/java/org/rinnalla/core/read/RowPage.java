package org.rinnalla.core.read;

import java.util.List;
import java.util.OptionalLong;

/**
 * A page of rows.
 *
 * @param rows in list order
 * @param more there are rows beyond the page in its direction
 * @param total count of all rows, when asked for
 * @param positions place of each row in the order, for cursors
 */
public record RowPage(List<Row> rows, boolean more, OptionalLong total, List<Window.Position> positions) {
    public static final RowPage EMPTY = new RowPage(List.of(), false, OptionalLong.empty(), List.of());
}
