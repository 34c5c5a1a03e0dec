package org.rinnalla.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.rinnalla.core.crypto.KeyRing;
import org.rinnalla.database.EmbeddedMariaDb;
import org.rinnalla.database.EmbeddedSettings;
import org.rinnalla.persistence.Database;
import org.rinnalla.persistence.DatabaseAccess;
import org.rinnalla.server.settings.DatabaseSettings;
import org.rinnalla.server.settings.ServerSettings;

/**
 * What survives a restart: the keys, and the database that belongs to them.
 *
 * @param keys the installation's keys
 * @param embedded the database server, when it is ours
 * @param database migrated, with its connections
 * @param databaseTime how long the embedded server took to answer
 */
record Storage(KeyRing keys, Optional<EmbeddedMariaDb> embedded, Database database, Duration databaseTime) implements AutoCloseable {
    static Storage open(ServerSettings server, DatabaseSettings settings) {
        prepare(server.dataDirectory());
        KeyRing keys = keys(server.keys());
        long begun = System.nanoTime();
        Optional<EmbeddedMariaDb> embedded = settings.url().isPresent()
                ? Optional.empty()
                : Optional.of(EmbeddedMariaDb.start(EmbeddedSettings.in(server.dataDirectory().resolve("database"))
                        .withBufferPoolMegabytes(settings.bufferPoolMegabytes())));
        embedded.ifPresent(EmbeddedMariaDb::ownerClosesAtExit);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        try {
            return new Storage(keys, embedded, Database.open(access(settings, embedded), keys.fingerprint()), took);
        } catch (RuntimeException e) {
            embedded.ifPresent(EmbeddedMariaDb::close);
            throw e;
        }
    }

    @Override
    public void close() {
        database.close();
        embedded.ifPresent(EmbeddedMariaDb::close);
    }

    private static DatabaseAccess access(DatabaseSettings settings, Optional<EmbeddedMariaDb> embedded) {
        return embedded.map(own -> new DatabaseAccess(own.jdbcUrl(), own.user(), own.password(), settings.connections()))
                .orElseGet(() -> new DatabaseAccess(settings.url().orElse(""), settings.user(), settings.password(),
                        settings.connections()));
    }

    private static void prepare(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, "write", ".test"));
        } catch (IOException e) {
            throw new StartProblem("The data directory " + directory + " cannot be written (" + e.getClass().getSimpleName()
                    + "). Give write access, or set RINNALLA_DATA_DIRECTORY to another folder.", e);
        }
    }

    private static KeyRing keys(Path folder) {
        try {
            return KeyRing.open(folder);
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new StartProblem(String.valueOf(e.getMessage()), e);
        }
    }
}
