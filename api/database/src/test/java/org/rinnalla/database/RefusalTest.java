package org.rinnalla.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rinnalla.database.Databases.ask;
import static org.rinnalla.database.Databases.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalTest {
    @TempDir
    private Path folder;

    @Test
    void aSecondOwnerIsRefusedAndTheFirstGoesOn() throws IOException, SQLException {
        // Given a database
        try (var database = EmbeddedMariaDb.start(settings(folder))) {
            // When another JVM, and we ourselves, start one on its folder
            try (var second = ChildOwner.on(folder)) {
                // Then each gets one clear line
                assertThat(second.firstLine()).isEqualTo("Another Rinnalla (process " + ProcessHandle.current().pid()
                        + ") runs a database on the data folder " + folder.toRealPath()
                        + ": stop it first, or choose another folder (RINNALLA_DATA_DIRECTORY)");
            }
            assertThatThrownBy(() -> EmbeddedMariaDb.start(settings(folder))).isInstanceOf(DatabaseStartException.class)
                    .hasMessageStartingWith("This process already runs a database on the data folder").hasMessageNotContaining("\n");
            // And the first goes on, and keeps its hold
            assertThat(ask(database, "SELECT 1")).isEqualTo("1");
            try (var third = ChildOwner.on(folder)) {
                assertThat(third.firstLine()).startsWith("Another Rinnalla");
            }
        }
    }

    @Test
    void anUnwritableFolderIsNamed() throws IOException {
        // Given a path that cannot be a folder, as a file is in its way
        var file = Files.createFile(folder.resolve("file"));
        // When a database is started there
        assertThatThrownBy(() -> EmbeddedMariaDb.start(settings(file.resolve("data"))))
                // Then one line says where and what to do
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("The data folder " + file.resolve("data") + " cannot be written by user")
                .hasMessageContaining("RINNALLA_DATA_DIRECTORY").hasMessageNotContaining("\n");
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        // Given a program that listens
        try (var taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[]{127, 0, 0, 1}))) {
            // When a database is to have its port
            assertThatThrownBy(() -> EmbeddedMariaDb.start(settings(folder).withPort(taken.getLocalPort())))
                    // Then one line says so
                    .isInstanceOf(DatabaseStartException.class).hasMessageContaining("127.0.0.1 port " + taken.getLocalPort())
                    .hasMessageContaining("choose another port").hasMessageNotContaining("\n");
        }
        // And the folder is free again
        EmbeddedMariaDb.start(settings(folder)).close();
    }

    @Test
    void aPathThatIsTooLongForTheServerIsNamed() {
        // Given a path of more bytes than the server can keep
        var tooDeep = folder.resolve("d".repeat(200)).resolve("d".repeat(200));
        // When a database is started there
        assertThatThrownBy(() -> EmbeddedMariaDb.start(settings(tooDeep))).isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("320 bytes");
    }

    @Test
    void anotherPlatformIsNamed() {
        // Given a platform without a server in the artifact, then one line says what to do
        assertThatThrownBy(() -> Platform.check("Mac OS X", "aarch64")).isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("this is Mac OS X on aarch64").hasMessageContaining("RINNALLA_DATABASE_URL");
        assertThatThrownBy(() -> Platform.check("Linux", "aarch64")).isInstanceOf(DatabaseStartException.class);
    }
}
