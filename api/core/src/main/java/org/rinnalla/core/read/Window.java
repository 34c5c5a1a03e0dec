package org.rinnalla.core.read;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of an ordered list.
 *
 * @param size rows wanted, 1 or more; one more is fetched to know whether there are others
 * @param backward true: the last ones before {@code from}, still given in list order
 * @param from the row that the page begins after (or ends before); empty: the list's beginning (or end)
 */
public record Window(int size, boolean backward, Optional<Position> from) {
    /**
     * A row's place in an order.
     *
     * @param values its values of the order's attributes, in order; an absent one is null
     * @param id its row id
     */
    public record Position(List<@Nullable Object> values, long id) {}

    public static Window first(int size) {
        return new Window(size, false, Optional.empty());
    }
}
