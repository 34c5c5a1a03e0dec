package org.rinnalla.graphql.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.read.Row;

/**
 * A selected field that the caller may not see.
 *
 * @param path from the root field's value down to it
 * @param field such as {@code Participant.nationalId}
 */
public record Denial(List<Step> path, String field) {
    public Denial {
        path = List.copyOf(path);
    }

    /** One result key, and what stands under it. */
    public record Step(String key, Kind kind) {}

    /** What stands under a result key. */
    public enum Kind {
        /** A row, a page or a value of a row. */
        FIELD,
        /** The rows of a page. */
        NODES,
        /** The edges of a page; the next step is the row of an edge. */
        EDGES,
        /** A list of rows by their ids. */
        ROWS
    }

    /** Where the field first stands in the data; the root's own path when there is no row with it. */
    public List<Object> firstPath(@Nullable Object data) {
        List<Object> found = new ArrayList<>();
        return find(data, 0, found) ? found : List.of();
    }

    private boolean find(@Nullable Object data, int index, List<Object> found) {
        Step step = path.get(index);
        boolean last = index == path.size() - 1;
        return switch (data) {
            case Row row -> {
                found.add(step.key());
                yield last || find(row.value(step.key()), index + 1, found) || undo(found, 1);
            }
            case Page page -> last ? found.add(step.key()) : each(page.rows().rows(), step, index, found);
            case List<?> rows -> inList(rows, index, found);
            case null, default -> false;
        };
    }

    private boolean inList(List<?> rows, int index, List<Object> found) {
        for (int place = 0; place < rows.size(); place++) {
            found.add(place);
            if (find(rows.get(place), index, found) || !undo(found, 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean each(List<Row> rows, Step step, int index, List<Object> found) {
        boolean edges = step.kind() == Kind.EDGES;
        for (int place = 0; place < rows.size(); place++) {
            found.add(step.key());
            found.add(place);
            if (edges) {
                found.add(path.get(index + 1).key());
            }
            if (find(rows.get(place), index + (edges ? 2 : 1), found)) {
                return true;
            }
            undo(found, edges ? 3 : 2);
        }
        return false;
    }

    private static boolean undo(List<Object> found, int count) {
        for (int i = 0; i < count; i++) {
            found.removeLast();
        }
        return false;
    }
}
