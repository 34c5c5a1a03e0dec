package org.rinnalla.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** One run of the server, from its launch to its first answer. */
record ServerProcess(Process process, Account account, String version) {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int POLL_MILLISECONDS = 10;

    static ServerProcess start(ServerArguments arguments, Account account) throws IOException {
        var folder = arguments.folder();
        folder.keepPreviousLog();
        var initFile = folder.temporary().resolve("init.sql");
        Folders.writePrivately(initFile, account.provision());
        var process = Launch.process(arguments.serve(account.port(), initFile), folder.tables(), Path.of("/dev/null"), folder.log());
        // Whoever gets the started server stops it at the JVM's end; until then this does.
        var stopAtExit = new Thread(() -> Stopping.stop(process.toHandle()), "stop-database");
        try {
            Runtime.getRuntime().addShutdownHook(stopAtExit);
            var version = awaitFirstAnswer(process, account, folder);
            Runtime.getRuntime().removeShutdownHook(stopAtExit);
            return new ServerProcess(process, account, version);
        } catch (RuntimeException e) {
            Stopping.stop(process.toHandle());
            withdraw(stopAtExit);
            throw e;
        } finally {
            Files.deleteIfExists(initFile);
        }
    }

    void stop() {
        Stopping.stop(process.toHandle());
    }

    private static void withdraw(Thread stopAtExit) {
        try {
            Runtime.getRuntime().removeShutdownHook(stopAtExit);
        } catch (IllegalStateException _) {
            // The JVM is ending; the hook finds the server stopped.
        }
    }

    private static String awaitFirstAnswer(Process process, Account account, ServerFolder folder) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return account.serverVersion();
            } catch (SQLException e) {
                if (!process.isAlive()) {
                    throw StartFailure.explain(folder, process.exitValue());
                }
                if (System.nanoTime() > deadline) {
                    throw new DatabaseStartException(
                            "The embedded MariaDB on " + folder.root() + " gave no answer within " + PATIENCE.toMinutes()
                                    + " minutes (its log: " + folder.log() + ")",
                            e);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseStartException("The start of the embedded MariaDB was interrupted", e);
        }
    }
}
