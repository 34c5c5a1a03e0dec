package org.rinnalla.core.read;

import java.util.List;

/**
 * A list that is asked for.
 *
 * @param selection what of each row
 * @param filter which rows
 * @param order by what; the row id breaks ties
 * @param window which page
 * @param total whether to count all rows
 */
public record ListQuery(Selection selection, Filter filter, List<OrderBy> order, Window window, boolean total) {
    public ListQuery {
        order = List.copyOf(order);
    }
}
