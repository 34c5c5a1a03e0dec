package org.rinnalla.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Whether the account may make tables and triggers, tried before any table is: the tables have some, and migrations that stop half-way cannot be taken
 * back. A database that writes a binary log, as every Galera cluster does, asks for more than the right to all of one schema.
 */
final class TriggerRight {
    private static final String TABLE = "rinnalla_may_make_triggers";
    private static final int DONE = 0;
    private static final int BINARY_LOG = 1419;
    private static final int NO_RIGHT = 1142;

    private TriggerRight() {}

    /** What is missing and what to do; nothing: it may. */
    static Optional<String> missing(Connection connection, DatabaseAccess access) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return switch (done(statement, "CREATE TABLE IF NOT EXISTS " + TABLE + " (id INT NOT NULL)")) {
                case DONE -> tried(statement, access);
                case NO_RIGHT ->
                    Optional.of("User '" + access.user() + "' may make no tables. Grant it all rights on the schema, and start "
                            + "again. Nothing was changed.");
                default -> Optional.empty();
            };
        }
    }

    private static Optional<String> tried(Statement statement, DatabaseAccess access) {
        int error = done(statement, "CREATE OR REPLACE TRIGGER " + TABLE + " AFTER INSERT ON " + TABLE + " FOR EACH ROW SET @tried = 1");
        done(statement, "DROP TABLE IF EXISTS " + TABLE);
        return explain(error, access);
    }

    /** The error's code. */
    private static int done(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return DONE;
        } catch (SQLException e) {
            return e.getErrorCode();
        }
    }

    /** Whatever else went wrong, such as another server that tries at the same moment, the migration itself tells. */
    static Optional<String> explain(int error, DatabaseAccess access) {
        return switch (error) {
            case BINARY_LOG -> Optional.of("The database writes a binary log, and then lets user '" + access.user()
                    + "' make no triggers, which the tables need. Set log_bin_trust_function_creators=1 there "
                    + "(SET GLOBAL, and in its configuration), and start again. Nothing was changed.");
            case NO_RIGHT ->
                Optional.of("User '" + access.user() + "' may make no triggers, which the tables need. Grant it TRIGGER on the "
                        + "schema, and start again. Nothing was changed.");
            default -> Optional.empty();
        };
    }
}
