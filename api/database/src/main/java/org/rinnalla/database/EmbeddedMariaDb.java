package org.rinnalla.database;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB of our own on a data folder that survives every kind of end. It is stopped at the end of the JVM, unless its owner takes
 * that over by {@link #ownerClosesAtExit()}. What a killed owner leaves running, the next start on the folder stops.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    private static final int TRIES_FOR_A_FREE_PORT = 5;
    private static final int REVIVALS_IN_A_ROW = 3;
    private static final Duration LONG_LIFE = Duration.ofMinutes(1);

    private final ServerArguments arguments;
    private final FolderLock lock;
    private final Duration startedIn;
    private final Thread atExit = new Thread(this::close, "close-database");
    private volatile ServerProcess server;
    private Instant lastRevival = Instant.EPOCH;
    private int revivals;
    private boolean closed;

    private EmbeddedMariaDb(ServerArguments arguments, FolderLock lock, ServerProcess server, Duration startedIn) {
        this.arguments = arguments;
        this.lock = lock;
        this.server = server;
        this.startedIn = startedIn;
    }

    /** Returns when the database answers; throws {@link DatabaseStartException} with one clear line when it cannot. */
    public static EmbeddedMariaDb start(EmbeddedSettings settings) {
        long begun = System.nanoTime();
        Platform.check();
        var folder = ServerFolder.at(settings.dataDirectory());
        try {
            var lock = FolderLock.on(folder);
            try {
                var arguments = prepare(settings, folder);
                var server = serve(arguments);
                var database = new EmbeddedMariaDb(arguments, lock, server, Duration.ofNanos(System.nanoTime() - begun));
                database.watch(server);
                database.closeAtExit();
                return database;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseStartException("The embedded MariaDB cannot use the data folder " + folder.root() + " (" + e.getMessage()
                    + "): make room and give write access, or choose another folder (RINNALLA_DATA_DIRECTORY)", e);
        }
    }

    /** Without parameters, so that the caller adds its own. */
    public String jdbcUrl() {
        return server.account().jdbcUrl();
    }

    public String user() {
        return server.account().user();
    }

    public String password() {
        return server.account().password();
    }

    public int port() {
        return server.account().port();
    }

    /** The server's own name for its version, as in 11.4.5-MariaDB. */
    public String version() {
        return server.version();
    }

    public Duration startedIn() {
        return startedIn;
    }

    /** Call it once a shutdown hook of your own closes this database: ours could stop it under a request that you still let finish. */
    public void ownerClosesAtExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException _) {
            // The JVM is ending already, and the hook runs.
        }
    }

    long processId() {
        return server.process().pid();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        ownerClosesAtExit();
        server.stop();
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("The lock of the data folder could not be closed: {}", e.getMessage());
        }
    }

    private void closeAtExit() {
        try {
            Runtime.getRuntime().addShutdownHook(atExit);
        } catch (IllegalStateException e) {
            close();
            throw new DatabaseStartException("The embedded MariaDB was stopped again, as the program is ending", e);
        }
    }

    private static ServerArguments prepare(EmbeddedSettings settings, ServerFolder folder) throws IOException {
        Orphans.stop(folder);
        var program = ServerProgram.in(settings.programDirectory().toAbsolutePath().normalize());
        var arguments = new ServerArguments(program, folder, settings);
        folder.keepPreviousLog();
        Tables.create(program, arguments, folder);
        return arguments;
    }

    private static ServerProcess serve(ServerArguments arguments) throws IOException {
        var wanted = arguments.settings().port();
        var password = arguments.folder().password();
        for (int attempt = 1;; attempt++) {
            try {
                return ServerProcess.start(arguments, Account.of(password, Ports.choose(wanted)));
            } catch (DatabaseStartException e) {
                if (wanted.isPresent() || attempt == TRIES_FOR_A_FREE_PORT || !StartFailure.portWasTaken(arguments.folder().log())) {
                    throw e;
                }
            }
        }
    }

    private void watch(ServerProcess started) {
        started.process().onExit().thenAcceptAsync(this::revive);
    }

    /** A server that was killed (out of memory, by hand) comes back on its port; one that was told to stop, or dies again and again, does not. */
    private synchronized void revive(Process ended) {
        if (closed) {
            return;
        }
        LOG.error("The database server (process {}) ended with code {}; its log: {}", ended.pid(), ended.exitValue(),
                arguments.folder().log());
        revivals = lastRevival.plus(LONG_LIFE).isAfter(Instant.now()) ? revivals + 1 : 1;
        if (ended.exitValue() == 0 || revivals > REVIVALS_IN_A_ROW) {
            return;
        }
        try {
            lastRevival = Instant.now();
            server = ServerProcess.start(arguments, server.account());
            watch(server);
            LOG.info("The database server is back (process {})", server.process().pid());
        } catch (IOException | DatabaseStartException e) {
            LOG.error("The database server could not be started again: {}", e.getMessage());
        }
    }
}
