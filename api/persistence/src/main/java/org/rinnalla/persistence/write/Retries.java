package org.rinnalla.persistence.write;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.persistence.GaveWay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a whole transaction again when the database asks for it, a few times, after a random pause that grows. */
final class Retries {
    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);
    /** Another took a unique key between our check and our insert: run again, the check finds it. */
    private static final int DUPLICATE = 1062;

    private Retries() {}

    static <T> T run(Supplier<T> transaction) {
        for (int attempt = 1;; attempt++) {
            try {
                return transaction.get();
            } catch (RinnallaException e) {
                throw e;
            } catch (RuntimeException e) {
                SQLException cause = find(e);
                if (cause == null || !again(cause) || attempt == GaveWay.TRIES) {
                    throw translate(e);
                }
                LOG.info("event=write_again attempt={} database_error={}", attempt, cause.getErrorCode());
                GaveWay.pause(attempt);
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
        boolean away = again(cause) || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException || String.valueOf(cause.getSQLState()).startsWith("08");
        IllegalStateException told = new IllegalStateException(
                "The database answered " + cause.getErrorCode() + " (" + cause.getSQLState() + ")");
        told.setStackTrace(e.getStackTrace());
        return away
                ? new RinnallaException(ErrorCode.UNAVAILABLE, "error.unavailable", told)
                : new RinnallaException(ErrorCode.INTERNAL, "error.internal", told);
    }

    private static boolean again(SQLException cause) {
        return GaveWay.says(cause) || cause.getErrorCode() == DUPLICATE;
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
}
