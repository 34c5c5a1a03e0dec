package org.rinnalla.persistence.write;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RinnallaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a whole transaction again when the database asks for it, a few times, after a random pause that grows. */
final class Retries {
    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);
    private static final int DEADLOCK = 1213;
    private static final int LOCK_WAIT = 1205;
    private static final int CHANGED_SINCE_READ = 1020;
    /** A Galera node that is not ready yet. */
    private static final int NOT_READY = 1047;
    /** Another took a unique key between our check and our insert: run again, the check finds it. */
    private static final int DUPLICATE = 1062;
    private static final Set<Integer> AGAIN = Set.of(DEADLOCK, LOCK_WAIT, CHANGED_SINCE_READ, NOT_READY, DUPLICATE);
    private static final int TRIES = 6;

    private Retries() {}

    static <T> T run(Supplier<T> transaction) {
        for (int attempt = 1;; attempt++) {
            try {
                return transaction.get();
            } catch (RinnallaException e) {
                throw e;
            } catch (RuntimeException e) {
                int code = code(e);
                if (!AGAIN.contains(code) || attempt == TRIES) {
                    throw translate(e);
                }
                LOG.info("event=write_again attempt={} database_error={}", attempt, code);
                pause(attempt);
            }
        }
    }

    static <T> T translated(Supplier<T> step) {
        try {
            return step.get();
        } catch (RinnallaException e) {
            throw e;
        } catch (RuntimeException e) {
            throw translate(e);
        }
    }

    /** The database's messages quote values, so they go no further than here; the code and our own stack tell enough. */
    private static RuntimeException translate(RuntimeException e) {
        SQLException cause = find(e);
        if (cause == null) {
            return e;
        }
        boolean away = AGAIN.contains(cause.getErrorCode()) || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException || String.valueOf(cause.getSQLState()).startsWith("08");
        IllegalStateException told = new IllegalStateException(
                "The database answered " + cause.getErrorCode() + " (" + cause.getSQLState() + ")");
        told.setStackTrace(e.getStackTrace());
        return away
                ? new RinnallaException(ErrorCode.UNAVAILABLE, "error.unavailable", told)
                : new RinnallaException(ErrorCode.INTERNAL, "error.internal", told);
    }

    private static int code(Throwable e) {
        SQLException cause = find(e);
        return cause == null ? 0 : cause.getErrorCode();
    }

    private static @Nullable SQLException find(Throwable e) {
        Throwable each = e;
        for (int depth = 0; each != null && depth < 20; depth++) {
            if (each instanceof SQLException found) {
                return found.getErrorCode() == 0 && found.getCause() instanceof SQLException inner ? inner : found;
            }
            each = each.getCause();
        }
        return null;
    }

    private static void pause(int attempt) {
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(5, 20L << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RinnallaException(ErrorCode.UNAVAILABLE, "error.unavailable", e);
        }
    }
}
