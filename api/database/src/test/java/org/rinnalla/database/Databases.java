package org.rinnalla.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Small deeds on a server under test. */
final class Databases {
    private Databases() {}

    /** The program is unpacked once for all tests of this module. */
    static EmbeddedSettings settings(Path folder) {
        return EmbeddedSettings.in(folder).withProgramDirectory(Path.of("target/program").toAbsolutePath());
    }

    static void execute(EmbeddedMariaDb database, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            for (var one : statements) {
                statement.execute(one);
            }
        }
    }

    static String ask(EmbeddedMariaDb database, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
