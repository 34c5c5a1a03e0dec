package org.rinnalla.persistence.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.read.OrderBy;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Window;

/** Turns the rows of a result into rows of the model, and notes which of them wait for a list below. */
final class Reading {
    private final Level root;
    private final List<OrderBy> order;
    private final List<Integer> orderColumns;
    private final Map<Level.Below, Map<Long, List<Row>>> waiting = new LinkedHashMap<>();

    Reading(Level root, List<OrderBy> order, List<Integer> orderColumns) {
        this.root = root;
        this.order = order;
        this.orderColumns = orderColumns;
    }

    Row row(ResultSet result) throws SQLException {
        return row(result, root, result.getLong(root.idColumn()));
    }

    Window.Position position(ResultSet result, Row row) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(order.size());
        for (int i = 0; i < order.size(); i++) {
            values.add(Values.read(result, orderColumns.get(i), order.get(i).attribute().type()));
        }
        return new Window.Position(values, row.id());
    }

    /** For each list below, the rows that wait for it, by the key that its rows point at. */
    Map<Level.Below, Map<Long, List<Row>>> waiting() {
        return waiting;
    }

    private Row row(ResultSet result, Level level, long id) throws SQLException {
        @Nullable
        Object[] values = new @Nullable Object[level.shape().size()];
        Row row = new Row(level.shape(), id, values);
        for (Level.Column column : level.columns()) {
            values[level.shape().place(column.key())] = Values.read(result, column.index(), column.attribute().type());
        }
        for (Level.Join join : level.joins()) {
            long joined = result.getLong(join.level().idColumn());
            values[level.shape().place(join.key())] = result.wasNull() ? null : row(result, join.level(), joined);
        }
        for (Level.Below below : level.below()) {
            long key = result.getLong(below.keyColumn());
            if (!result.wasNull()) {
                waiting.computeIfAbsent(below, any -> new LinkedHashMap<>()).computeIfAbsent(key, any -> new ArrayList<>(1)).add(row);
            }
        }
        return row;
    }
}
