package org.rinnalla.persistence.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.read.Protection;
import org.rinnalla.core.read.Row;

/** Turns the rows of a result into rows of the model, and notes which of them wait for a list below. */
final class Reading {
    private final Template template;
    private final List<Waiting> waiting;
    private final int[] places;
    private final boolean named;
    private final Meeting meeting;

    /** The rows that wait for a list, by the key that its rows point at. */
    record Waiting(Level.Below below, Map<Long, List<Row>> rows) {}

    /**
     * @param named whether the columns that tell of named access stand behind the others
     * @param meeting is told of protected people
     */
    Reading(Template template, boolean named, Meeting meeting) {
        this.meeting = meeting;
        this.template = template;
        this.named = named;
        this.waiting = new ArrayList<>(template.lists());
        this.places = new int[template.lists()];
    }

    /** A row of the list; behind its values stand those of the order, for {@link Positions}. */
    Row row(ResultSet result) throws SQLException {
        return row(result, result.getLong(template.level().idColumn()));
    }

    /** The same where the id is known already. */
    Row row(ResultSet result, long id) throws SQLException {
        Level root = template.level();
        int size = root.shape().size();
        @Nullable
        Object[] values = new @Nullable Object[size + template.orderColumns().length];
        Row row = fill(result, root, id, values);
        for (int i = 0; i < template.orderColumns().length; i++) {
            values[size + i] = ordered(result, root, template.orderColumns()[i], i, values);
        }
        return row;
    }

    List<Waiting> waiting() {
        return waiting;
    }

    private @Nullable Object ordered(ResultSet result, Level root, int index, int number, @Nullable Object[] values) throws SQLException {
        for (Level.Column column : root.columns()) {
            if (column.index() == index) {
                return values[column.place()];
            }
        }
        return Values.read(result, index, template.order().get(number).attribute().type());
    }

    private Row fill(ResultSet result, Level level, long id, @Nullable Object[] values) throws SQLException {
        Row row = new Row(level.shape(), id, values);
        for (Level.Column column : level.columns()) {
            values[column.place()] = column.index() == level.idColumn()
                    ? (Object) id
                    : Values.read(result, column.index(), column.type());
        }
        Level.Protected guarded = level.guarded();
        String grade = guarded == null ? null : result.getString(guarded.gradeColumn());
        if (guarded != null && grade != null) {
            meeting.happened();
            row.protect(new Protection(grade, named && result.getBoolean(template.width() + 1 + guarded.number())));
        }
        for (Level.Join join : level.joins()) {
            long joined = result.getLong(join.level().idColumn());
            values[join.place()] = result.wasNull()
                    ? null
                    : fill(result, join.level(), joined, new @Nullable Object[join.level().shape().size()]);
        }
        for (Level.Below below : level.below()) {
            if (below.keyColumn() == level.idColumn()) {
                waits(below, id, row);
            } else {
                long key = result.getLong(below.keyColumn());
                if (!result.wasNull()) {
                    waits(below, key, row);
                }
            }
        }
        return row;
    }

    private void waits(Level.Below below, long key, Row row) {
        int place = places[below.number()];
        if (place == 0) {
            waiting.add(new Waiting(below, new LinkedHashMap<>()));
            place = waiting.size();
            places[below.number()] = place;
        }
        waiting.get(place - 1).rows().computeIfAbsent(key, any -> new ArrayList<>(1)).add(row);
    }
}
