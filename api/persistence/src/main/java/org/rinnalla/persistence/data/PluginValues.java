package org.rinnalla.persistence.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.data.IndexedValue;
import org.rinnalla.core.model.Noun;
import org.rinnalla.persistence.read.Columns;

/** Writes what plugins keep: the text in the row, and beside it the values that lists are filtered by. Batches of one noun. */
public final class PluginValues {
    private PluginValues() {}

    /**
     * One row.
     *
     * @param text all that plugins keep with it; null: nothing
     * @param plugin whose values changed
     * @param indexed they take the place of the plugin's former ones
     */
    public record Change(int tenant, long row, @Nullable String text, String plugin, List<IndexedValue> indexed) {
        /** Personal data. */
        @Override
        public String toString() {
            return "Change[" + row + "]";
        }
    }

    public static void write(Connection connection, Noun noun, List<Change> changes) throws SQLException {
        String table = Columns.table(noun);
        try (PreparedStatement update = connection.prepareStatement("UPDATE " + table + " SET plugin_data=? WHERE tenant_id=? AND id=?");
                PreparedStatement delete = connection
                        .prepareStatement("DELETE FROM " + table + "_plugin_value WHERE tenant_id=? AND row_id=? AND plugin=?")) {
            for (Change change : changes) {
                update.setString(1, change.text());
                update.setInt(2, change.tenant());
                update.setLong(3, change.row());
                update.addBatch();
                delete.setInt(1, change.tenant());
                delete.setLong(2, change.row());
                delete.setString(3, change.plugin());
                delete.addBatch();
            }
            update.executeBatch();
            delete.executeBatch();
        }
        insert(connection, table, changes);
    }

    private static void insert(Connection connection, String table, List<Change> changes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table
                + "_plugin_value (tenant_id, row_id, plugin, field, text_value, number_value) VALUES (?,?,?,?,?,?)")) {
            boolean any = false;
            for (Change change : changes) {
                for (IndexedValue value : change.indexed()) {
                    insert.setInt(1, change.tenant());
                    insert.setLong(2, change.row());
                    insert.setString(3, change.plugin());
                    insert.setString(4, value.field());
                    insert.setString(5, value.text());
                    if (value.number() == null) {
                        insert.setNull(6, Types.DECIMAL);
                    } else {
                        insert.setBigDecimal(6, value.number());
                    }
                    insert.addBatch();
                    any = true;
                }
            }
            if (any) {
                insert.executeBatch();
            }
        }
    }
}
