package org.rinnalla.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
 * @param server the database server that is being started
 * @param database that is being opened, with its connections
 */
record Storage(KeyRing keys, CompletableFuture<Server> server, Database database) implements AutoCloseable {
    /**
     * A database server.
     *
     * @param embedded it, when it is ours
     * @param took how long it took to answer
     */
    record Server(Optional<EmbeddedMariaDb> embedded, Duration took) {}

    /** Returns before the database is open, so that all else can be put together meanwhile; see {@link Database#opened}. */
    static Storage open(ServerSettings server, DatabaseSettings settings) {
        prepare(server.dataDirectory());
        // First of all: nothing else takes as long.
        CompletableFuture<Server> started = CompletableFuture.supplyAsync(() -> start(server, settings),
                task -> Thread.ofPlatform().name("database-server").start(task));
        try {
            KeyRing keys = keys(server.keys());
            return new Storage(keys, started, Database.opening(() -> access(settings, started.join().embedded()), keys.fingerprint()));
        } catch (RuntimeException e) {
            started.thenAccept(Storage::stop).exceptionally(_ -> null).join();
            throw e;
        }
    }

    /** The database server, when it is ours. */
    Optional<EmbeddedMariaDb> embedded() {
        return server.join().embedded();
    }

    /** How long the embedded server took to answer. */
    Duration databaseTime() {
        return server.join().took();
    }

    @Override
    public void close() {
        database.close();
        if (!server.isCompletedExceptionally()) {
            stop(server.join());
        }
    }

    private static void stop(Server server) {
        server.embedded().ifPresent(EmbeddedMariaDb::close);
    }

    private static Server start(ServerSettings server, DatabaseSettings settings) {
        long begun = System.nanoTime();
        Optional<EmbeddedMariaDb> embedded = settings.url().isPresent()
                ? Optional.empty()
                : Optional.of(EmbeddedMariaDb.start(EmbeddedSettings.in(server.dataDirectory().resolve("database"))
                        .withBufferPoolMegabytes(settings.bufferPoolMegabytes())));
        embedded.ifPresent(EmbeddedMariaDb::ownerClosesAtExit);
        return new Server(embedded, Duration.ofNanos(System.nanoTime() - begun));
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
