package org.rinnalla.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rinnalla.database.Databases.ask;
import static org.rinnalla.database.Databases.execute;
import static org.rinnalla.database.Databases.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbTest {
    @TempDir
    private Path folder;

    @Test
    void aFirstStartAnswersWithTheSettingsWePromise() throws SQLException {
        // Given an empty folder
        // When a database is started on it, with its program unpacked there too
        try (var database = EmbeddedMariaDb.start(EmbeddedSettings.in(folder))) {
            // Then it answers as we need it
            assertThat(ask(database,
                    "SELECT CONCAT_WS(' ', @@tx_isolation, @@time_zone, @@character_set_server, @@innodb_flush_log_at_trx_commit,"
                            + " @@performance_schema, @@bind_address, @@local_infile, @@innodb_buffer_pool_size DIV 1048576)"))
                    .isEqualTo("READ-COMMITTED +00:00 utf8mb4 1 OFF 127.0.0.1 OFF 128");
            assertThat(database.version()).startsWith("11.4.");
            assertThat(database.jdbcUrl()).isEqualTo("jdbc:mariadb://127.0.0.1:" + database.port() + "/rinnalla");
        }
    }

    @Test
    void onlyItsOwnerGetsIn() throws SQLException, IOException {
        // Given a running database
        try (var database = EmbeddedMariaDb.start(settings(folder))) {
            // Then no other account or password gets in, and ours sees its own schemas only
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.user(), "guessed"))
                    .hasMessageContaining("Access denied");
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "root", "")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> ask(database, "SELECT COUNT(*) FROM mysql.global_priv")).hasMessageContaining("denied");
            // And the password is the owner's to read
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password")))).isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("tables")))).isEqualTo("rwx------");
            assertThat(folder.resolve("temporary")).isEmptyDirectory();
        }
    }

    @Test
    void aRestartKeepsDataAndUnpacksNothing() throws SQLException, IOException {
        // Given a database with a row
        var settings = EmbeddedSettings.in(folder);
        try (var database = EmbeddedMariaDb.start(settings)) {
            execute(database, "CREATE TABLE kept (word VARCHAR(20))", "INSERT INTO kept VALUES ('Åsa 🌲')");
        }
        var program = folder.resolve("mariadb-11.4.5/bin/mariadbd");
        var unpacked = Files.getLastModifiedTime(program);
        // When it is started again
        try (var database = EmbeddedMariaDb.start(settings)) {
            // Then the row is there, and the start was quick
            assertThat(ask(database, "SELECT word FROM kept")).isEqualTo("Åsa 🌲");
            assertThat(Files.getLastModifiedTime(program)).isEqualTo(unpacked);
            assertThat(database.startedIn()).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void aLostPasswordIsMadeAnew() throws SQLException, IOException {
        // Given a database whose password file was lost
        EmbeddedMariaDb.start(settings(folder)).close();
        Files.delete(folder.resolve("password"));
        // When it is started
        try (var database = EmbeddedMariaDb.start(settings(folder))) {
            // Then it lets its owner in
            assertThat(ask(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aDeepFolderWorks() throws SQLException {
        // Given a folder whose path is far longer than a socket's may be
        var deep = folder.resolve("a folder with spaces".repeat(5)).resolve("deep".repeat(25));
        // When a database is started there
        try (var database = EmbeddedMariaDb.start(settings(deep))) {
            // Then it works, with names as long as they may be
            var longest = "ä".repeat(64);
            execute(database, "CREATE TABLE `" + longest + "` (word VARCHAR(20))", "INSERT INTO `" + longest + "` VALUES ('here')");
            assertThat(ask(database, "SELECT word FROM `" + longest + "`")).isEqualTo("here");
        }
    }

    @Test
    void aRelativeFolderWorks() throws SQLException {
        // Given a folder named from where we stand
        var relative = Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath());
        // When a database is started there
        try (var database = EmbeddedMariaDb.start(EmbeddedSettings.in(relative))) {
            // Then it works
            assertThat(ask(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void thePortIsTheOneAskedFor() {
        // Given a free port
        int port = Ports.choose(Optional.empty());
        // When a database is started on it
        try (var database = EmbeddedMariaDb.start(settings(folder).withPort(port))) {
            // Then it listens there
            assertThat(database.port()).isEqualTo(port);
        }
    }

    @Test
    void closingTwiceIsHarmless() {
        // Given a closed database
        var database = EmbeddedMariaDb.start(settings(folder));
        var server = ProcessHandle.of(database.processId()).orElseThrow();
        database.close();
        // When it is closed again
        database.close();
        // Then its process is gone
        assertThat(Stopping.commandLine(server)).isEmpty();
    }
}
