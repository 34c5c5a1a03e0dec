package org.rinnalla.persistence.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.read.OrderBy;
import org.rinnalla.core.read.Selection;

/**
 * What of a statement follows from selection and order alone: laid out once, used by every request that asks the same.
 *
 * @param level the rows
 * @param order by what they are ordered
 * @param orderColumns where the order's values stand in the result
 * @param keyColumn where the key of the parent stands in the result; 0: it is not read
 * @param key the same as an expression
 * @param columns all that is selected
 * @param own what is selected of the rows themselves, without what is joined
 * @param lists how many lists hang on the rows
 * @param guards where it stands which people are protected
 * @param width how many columns are selected
 */
record Template(Level level, List<OrderBy> order, int[] orderColumns, int keyColumn, String key, String columns, String own,
        int lists, List<Level.Protected> guards, int width) {
    static Template of(Selection selection, List<OrderBy> order, Level.@Nullable Below from) {
        return of(selection, order, from, new Level.Layout(), true);
    }

    /**
     * In a layout that others share.
     *
     * @param keyed whether the key of the parent is read
     */
    static Template of(Selection selection, List<OrderBy> order, Level.@Nullable Below from, Level.Layout layout, boolean keyed) {
        String foreignKey = from == null ? null : from.relation().foreignKey();
        Level level = new Level(selection, layout, from != null && from.told());
        int[] orderColumns = order.stream().mapToInt(by -> layout.column(level.alias(), by.attribute().name())).toArray();
        int keyColumn = foreignKey == null || !keyed ? 0 : layout.column(level.alias(), foreignKey);
        String key = foreignKey == null ? "" : level.alias() + "." + Names.column(foreignKey);
        Set<String> own = new LinkedHashSet<>(layout.expressions());
        own.addAll(layout.joining());
        own.add(level.alias() + ".tenant_id");
        own.removeIf(each -> !each.startsWith(level.alias() + "."));
        return new Template(level, order, orderColumns, keyColumn, key, String.join(",", layout.expressions()), String.join(",", own),
                layout.lists(), List.copyOf(layout.guards()), layout.expressions().size());
    }

    /** The same as a part of all that was laid out meanwhile. */
    Template within(Level.Layout layout) {
        return new Template(level, order, orderColumns, keyColumn, key, String.join(",", layout.expressions()), own, lists,
                List.copyOf(layout.guards()), layout.expressions().size());
    }

    /** {@code table alias}. */
    String from() {
        return Names.table(level.noun().name()) + " " + level.alias();
    }
}
