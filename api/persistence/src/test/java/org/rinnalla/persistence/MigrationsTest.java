package org.rinnalla.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.crypto.KeyRing;
import org.rinnalla.database.TestDatabase;
import org.rinnalla.database.TestSchema;

/** Flyway is left out of a start only where it would find nothing. */
class MigrationsTest {
    @Test
    void allIsDoneOnlyWhereEachTextWasRunAsItStands() throws Exception {
        byte[] keys = KeyRing.open(Files.createTempDirectory("keys")).fingerprint();
        try (TestSchema schema = TestDatabase.shared().fresh();
                Connection connection = DriverManager.getConnection(schema.jdbcUrl(), schema.user(), schema.password())) {
            DatabaseAccess access = new DatabaseAccess(schema.jdbcUrl(), schema.user(), schema.password(), 2);
            // Given an empty database: nothing is done
            assertThat(Migrations.allDone(connection)).isFalse();
            // When it was migrated by Flyway, then all is done, and it opens again
            Database.open(access, keys).close();
            assertThat(Migrations.allDone(connection)).isTrue();
            Database.open(access, keys).close();
            // A text that was another one when it was run is found, and Flyway says so
            run(connection, "UPDATE flyway_history SET checksum=checksum+1 WHERE version='003'");
            assertThat(Migrations.allDone(connection)).isFalse();
            assertThatThrownBy(() -> Database.open(access, keys)).isInstanceOf(DatabaseProblem.class);
            run(connection, "UPDATE flyway_history SET checksum=checksum-1 WHERE version='003'");
            assertThat(Migrations.allDone(connection)).isTrue();
            // So is one that failed, and one that was not run
            run(connection, "UPDATE flyway_history SET success=0 WHERE version='003'");
            assertThat(Migrations.allDone(connection)).isFalse();
            run(connection, "UPDATE flyway_history SET success=1 WHERE version='003'");
            run(connection, "DELETE FROM flyway_history ORDER BY installed_rank DESC LIMIT 1");
            assertThat(Migrations.allDone(connection)).isFalse();
        }
    }

    @Test
    void everyTextKeepsItsLettersWhateverTheDatabaseWasMadeAs() throws Exception {
        byte[] keys = KeyRing.open(Files.createTempDirectory("keys")).fingerprint();
        try (TestSchema schema = TestDatabase.shared().fresh();
                Connection connection = DriverManager.getConnection(schema.jdbcUrl(), schema.user(), schema.password());
                Statement statement = connection.createStatement()) {
            // Given a database that was made as latin1
            statement.execute("ALTER DATABASE CHARACTER SET latin1");
            // When it is opened
            Database.open(new DatabaseAccess(schema.jdbcUrl(), schema.user(), schema.password(), 2), keys).close();
            // Then no column of ours took that over
            List<String> others = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns "
                    + "WHERE table_schema = DATABASE() AND character_set_name NOT IN ('utf8mb4', 'ascii') AND table_name <> 'flyway_history'")) {
                while (row.next()) {
                    others.add(row.getString(1));
                }
            }
            assertThat(others).isEmpty();
        }
    }

    @Test
    void anAccountThatMayMakeNoTriggersIsToldWhatToDo() {
        DatabaseAccess anna = new DatabaseAccess("", "anna", "", 1);
        assertThat(TriggerRight.explain(1419, anna).orElse("")).contains("log_bin_trust_function_creators=1", "'anna'",
                "Nothing was changed");
        assertThat(TriggerRight.explain(1142, anna).orElse("")).contains("Grant it TRIGGER", "'anna'", "Nothing was changed");
    }

    @Test
    void tryingATriggerLeavesNothingAndStopsNobodyWhoMeetsAnother() throws Exception {
        byte[] keys = KeyRing.open(Files.createTempDirectory("keys")).fingerprint();
        try (TestSchema schema = TestDatabase.shared().fresh();
                Connection connection = DriverManager.getConnection(schema.jdbcUrl(), schema.user(), schema.password());
                Statement statement = connection.createStatement()) {
            DatabaseAccess access = new DatabaseAccess(schema.jdbcUrl(), schema.user(), schema.password(), 2);
            // Given a database in which the trigger that is tried is in the way of another one, as of a server that tries at the same moment
            statement.execute("CREATE TABLE other (id INT)");
            statement.execute("CREATE TRIGGER rinnalla_may_make_triggers AFTER INSERT ON other FOR EACH ROW SET @other = 1");
            assertThat(TriggerRight.missing(connection, access)).isEmpty();
            assertThat(tables(statement)).containsExactly("other");
            statement.execute("DROP TABLE other");
            // When it is opened, then the tables are there and nothing is left of trying
            Database.open(access, keys).close();
            assertThat(tables(statement)).contains("enrolment").doesNotContain("rinnalla_may_make_triggers");
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SHOW TABLES")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
