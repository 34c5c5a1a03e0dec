package org.rinnalla.persistence.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rinnalla.persistence.read.Columns;

/**
 * A new row.
 *
 * @param into where it goes
 * @param values one for each column
 */
record Insert(Into into, List<@Nullable Object> values) {
    /**
     * A statement, the same for all new rows with these columns.
     *
     * @param columns in lower case
     */
    record Into(String table, List<String> columns, String sql) {
        static Into of(String table, List<String> columns) {
            return new Into(table, columns, "INSERT INTO " + table + " (" + String.join(",", columns) + ") VALUES (?"
                    + ",?".repeat(columns.size() - 1) + ")");
        }
    }

    boolean has(long id) {
        int place = into.columns().indexOf("id");
        return place >= 0 && values.get(place) instanceof Long number && number == id;
    }

    int bind(PreparedStatement statement, int first) throws SQLException {
        int place = first;
        for (Object value : values) {
            Columns.bindColumn(statement, place++, value);
        }
        return place;
    }

    /** Writes rows that do not hang on each other, those of one kind together. */
    static void write(Connection connection, List<Insert> rows) throws SQLException {
        Map<String, List<Insert>> kinds = new LinkedHashMap<>();
        rows.forEach(row -> kinds.computeIfAbsent(row.into().sql(), any -> new ArrayList<>()).add(row));
        for (List<Insert> kind : kinds.values()) {
            batch(connection, kind);
        }
    }

    /** Writes rows in their order, as one may hang on another. */
    static void writeInOrder(Connection connection, List<Insert> rows) throws SQLException {
        int from = 0;
        for (int to = 1; to <= rows.size(); to++) {
            if (to == rows.size() || !rows.get(to).into().sql().equals(rows.get(from).into().sql())) {
                batch(connection, rows.subList(from, to));
                from = to;
            }
        }
    }

    private static void batch(Connection connection, List<Insert> kind) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(kind.getFirst().into().sql())) {
            for (Insert row : kind) {
                row.bind(insert, 1);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Personal data. */
    @Override
    public String toString() {
        return "Insert[" + into.table() + "]";
    }
}
