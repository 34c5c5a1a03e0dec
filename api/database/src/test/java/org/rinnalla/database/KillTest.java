package org.rinnalla.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rinnalla.database.Databases.ask;
import static org.rinnalla.database.Databases.execute;
import static org.rinnalla.database.Databases.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KillTest {
    @TempDir
    private Path folder;

    @Test
    void aKilledServerComesBackOnItsPortWithEveryCommittedRow() throws Exception {
        // Given a database with a committed row
        try (var database = EmbeddedMariaDb.start(settings(folder))) {
            execute(database, "CREATE TABLE kept (word VARCHAR(20))", "INSERT INTO kept VALUES ('committed')");
            long killed = database.processId();
            int port = database.port();
            // When its server is killed
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            while (database.processId() == killed) {
                Thread.sleep(10);
            }
            // Then another stands on the same port, and has the row
            assertThat(database.port()).isEqualTo(port);
            assertThat(ask(database, "SELECT word FROM kept")).isEqualTo("committed");
        }
    }

    @Test
    void aKilledOwnersServerIsStoppedAndItsDataKept() throws IOException, SQLException {
        // Given a JVM that owns a database and is killed
        try (var owner = ChildOwner.on(folder)) {
            var orphan = owner.server();
            owner.process().destroyForcibly().onExit().join();
            assertThat(orphan.isAlive()).as("the server outlives its owner's kill").isTrue();
            // When we start on the same folder
            try (var database = EmbeddedMariaDb.start(settings(folder))) {
                // Then one server runs there, ours
                assertThat(Stopping.commandLine(orphan)).as("what the orphan runs").isEmpty();
                assertThat(Orphans.find(new ServerFolder(folder.toRealPath()))).extracting(ProcessHandle::pid)
                        .containsExactly(database.processId());
                assertThat(ask(database, "SELECT word FROM kept")).isEqualTo("committed");
            }
        }
    }

    @Test
    void anOwnerThatIsToldToStopStopsItsServer() throws Exception {
        // Given a JVM that owns a database and closes it at its end
        try (var owner = ChildOwner.on(folder)) {
            var server = owner.server();
            // When it gets a SIGTERM
            owner.process().destroy();
            // Then both end
            assertThat(owner.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(Stopping.commandLine(server)).isEmpty();
        }
    }

    @Test
    void theServerSeesNothingOfItsOwnersEnvironment() throws IOException {
        // Given a JVM with a secret in its environment
        try (var owner = ChildOwner.on(folder)) {
            var server = owner.server();
            // Then its server has none
            var environment = Files.readString(Path.of("/proc", Long.toString(server.pid()), "environ"));
            owner.process().destroy();
            owner.process().onExit().join();
            assertThat(environment).contains("TZ=UTC").doesNotContain("RINNALLA");
        }
    }

    @Test
    void aHalfMadeFolderIsMadeAnew() throws IOException, SQLException {
        // Given a kill in the middle of the first start: a draft of the tables, and no tables
        Files.createDirectories(folder.resolve("tables.draft-1/mysql"));
        // When a database is started
        try (var database = EmbeddedMariaDb.start(settings(folder))) {
            // Then it works
            assertThat(ask(database, "SELECT 1")).isEqualTo("1");
        }
    }
}
