package org.rinnalla.database;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class Stopping {
    private static final Logger LOG = LoggerFactory.getLogger(Stopping.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

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

    /** Joins instead of waiting interruptibly: a stop that an interrupt cuts short would leave the server behind. */
    private static boolean ended(ProcessHandle server) {
        try {
            server.onExit().orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
            return true;
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeoutException) {
                return false;
            }
            throw e;
        }
    }
}
