package org.rinnalla.persistence.read;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.ValueType;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.OrderBy;
import org.rinnalla.core.read.Row;

/**
 * The order of a list as the database has it, for rows that carry the order's values behind their own: a handful of rows is sorted here
 * sooner than there. Not for texts, whose order only the database knows.
 */
final class InOrder implements Comparator<Row> {
    private static final Set<ValueType> KNOWN = EnumSet.of(ValueType.DATE, ValueType.INSTANT, ValueType.INTEGER, ValueType.DECIMAL,
            ValueType.ID);
    private final boolean[] descending;
    private final boolean lastDescending;

    private InOrder(ListQuery query) {
        boolean backward = query.window().backward();
        List<OrderBy> order = query.order();
        descending = new boolean[order.size()];
        for (int i = 0; i < descending.length; i++) {
            descending[i] = order.get(i).descending() != backward;
        }
        lastDescending = descending.length == 0 ? backward : descending[descending.length - 1];
    }

    static boolean knows(ListQuery query) {
        return query.order().stream().allMatch(by -> KNOWN.contains(by.attribute().type()));
    }

    /** Sorts rows of a list whose order is {@link #knows known}. */
    static void sort(List<Row> rows, ListQuery query) {
        if (rows.size() > 1) {
            rows.sort(new InOrder(query));
        }
    }

    @Override
    public int compare(Row one, Row other) {
        for (int i = 0; i < descending.length; i++) {
            int compared = values(one.value(one.shape().size() + i), other.value(other.shape().size() + i));
            if (compared != 0) {
                return descending[i] ? -compared : compared;
            }
        }
        return lastDescending ? Long.compare(other.id(), one.id()) : Long.compare(one.id(), other.id());
    }

    /** Absent values come first. */
    @SuppressWarnings("unchecked") // Values of one attribute are of one type, and each of the known types can be compared with itself.
    private static int values(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        return ((Comparable<Object>) one).compareTo(other);
    }
}
