package org.rinnalla.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    @Test
    void schemasAreEmptyApartAndGoneAfterwards() throws SQLException {
        // Given two fresh schemas of the shared server
        var database = TestDatabase.shared();
        try (var first = database.fresh(); var second = database.fresh(); var onFirst = first.connect(); var onSecond = second.connect()) {
            // When a table is made in one
            onFirst.createStatement().execute("CREATE TABLE here (id INT)");
            // Then the other has none
            assertThat(first.name()).isNotEqualTo(second.name());
            try (var tables = onSecond.createStatement().executeQuery("SHOW TABLES")) {
                assertThat(tables.next()).isFalse();
            }
        }
        // And both go when they are closed
        try (var third = database.fresh();
                var connection = third.connect();
                var schemas = connection.createStatement().executeQuery("SHOW DATABASES LIKE 'rinnalla\\_test\\_%'")) {
            schemas.next();
            assertThat(schemas.getString(1)).isEqualTo(third.name());
            assertThat(schemas.next()).isFalse();
        }
    }

    @Test
    void itSpeaksUtf8InUtcAndReadsWhatIsCommitted() throws SQLException {
        // Given a connection as the tests get it
        try (var schema = TestDatabase.shared().fresh();
                var connection = schema.connect();
                // When it is asked for its settings
                var row = connection.createStatement().executeQuery(
                        "SELECT @@character_set_database, @@collation_database, @@tx_isolation, TIMESTAMPDIFF(MINUTE, UTC_TIMESTAMP(), NOW())")) {
            // Then they are the embedded server's and the container's alike
            row.next();
            assertThat(row.getString(1)).isEqualTo("utf8mb4");
            assertThat(row.getString(2)).isEqualTo("utf8mb4_uca1400_ai_ci");
            assertThat(row.getString(3)).isEqualTo("READ-COMMITTED");
            assertThat(row.getInt(4)).isZero();
        }
    }
}
