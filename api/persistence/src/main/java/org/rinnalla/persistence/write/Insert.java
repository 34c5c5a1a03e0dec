package org.rinnalla.persistence.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
            Parameters.bind(statement, place++, value);
        }
        return place;
    }

    /** Writes rows, those of one kind together, the kinds in the order of their first rows. */
    static void write(Connection connection, List<Insert> rows) throws SQLException {
        Map<String, List<Insert>> kinds = new LinkedHashMap<>();
        rows.forEach(row -> kinds.computeIfAbsent(row.into().sql(), any -> new ArrayList<>()).add(row));
        for (Map.Entry<String, List<Insert>> kind : kinds.entrySet()) {
            try (PreparedStatement insert = connection.prepareStatement(kind.getKey())) {
                for (Insert row : kind.getValue()) {
                    row.bind(insert, 1);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }

    /** Personal data. */
    @Override
    public String toString() {
        return "Insert[" + into.table() + "]";
    }
}
