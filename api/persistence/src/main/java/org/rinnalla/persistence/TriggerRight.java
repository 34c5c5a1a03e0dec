package org.rinnalla.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Whether the account may make triggers, tried before any table is: the tables have some, and migrations that stop half-way cannot be taken
 * back. A database that writes a binary log, as every Galera cluster does, asks for more than the right to all of one schema.
 */
final class TriggerRight {
    private static final String TABLE = "rinnalla_may_make_triggers";
    private static final int BINARY_LOG = 1419;
    private static final int NO_RIGHT = 1142;

    private TriggerRight() {}

    /** What is missing and what to do; nothing: it may. */
    static Optional<String> missing(Connection connection, DatabaseAccess access) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS " + TABLE + " (id INT NOT NULL)");
            try {
                statement.execute("CREATE OR REPLACE TRIGGER " + TABLE + " AFTER INSERT ON " + TABLE + " FOR EACH ROW SET @tried = 1");
                return Optional.empty();
            } catch (SQLException e) {
                return Optional.of(explain(e, access));
            } finally {
                statement.execute("DROP TABLE " + TABLE);
            }
        }
    }

    static String explain(SQLException e, DatabaseAccess access) {
        return switch (e.getErrorCode()) {
            case BINARY_LOG -> "The database writes a binary log, and then lets user '" + access.user()
                    + "' make no triggers, which the tables need. Set log_bin_trust_function_creators=1 there "
                    + "(SET GLOBAL, and in its configuration), and start again. Nothing was changed.";
            case NO_RIGHT ->
                "User '" + access.user() + "' may make no triggers, which the tables need. Grant it TRIGGER on the schema, and "
                        + "start again. Nothing was changed.";
            default -> "User '" + access.user() + "' cannot make a trigger, which the tables need: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ". Nothing was changed.";
        };
    }
}
