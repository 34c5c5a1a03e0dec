package org.rinnalla.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class Stopping {
    private static final Logger LOG = LoggerFactory.getLogger(Stopping.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int POLL_MILLISECONDS = 10;

    private Stopping() {}

    /** @return false if we may not stop it */
    static boolean stop(ProcessHandle server) {
        if (!server.destroy() && server.isAlive()) {
            return false;
        }
        if (!ended(server)) {
            LOG.warn("The database server (process {}) does not stop within {} s and is killed; committed data is safe", server.pid(),
                    PATIENCE.toSeconds());
            server.destroyForcibly();
            return ended(server);
        }
        return true;
    }

    /** Empty for one that has ended and that nobody has taken note of; an orphan may stay so for a while. */
    static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return "";
        }
    }

    /** Asks often, as the JDK watches a process that is not our child at long intervals only. */
    private static boolean ended(ProcessHandle server) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (server.isAlive() && !commandLine(server).isEmpty()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            uninterruptiblePause();
        }
        return true;
    }

    /** A stop that an interrupt cuts short would leave the server behind. */
    private static void uninterruptiblePause() {
        new CompletableFuture<Boolean>().completeOnTimeout(true, POLL_MILLISECONDS, TimeUnit.MILLISECONDS).join();
    }
}
