package org.rinnalla.persistence;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RinnallaException;

/** A transaction gave way to another one, and may do better when it is run again as a whole, after a random pause that grows. */
public final class GaveWay {
    /** Times that a transaction is run at most. */
    public static final int TRIES = 6;
    private static final int DEADLOCK = 1213;
    private static final int LOCK_WAIT = 1205;
    private static final int CHANGED_SINCE_READ = 1020;
    /** A Galera node that is not ready yet. */
    private static final int NOT_READY = 1047;
    private static final Set<Integer> AGAIN = Set.of(DEADLOCK, LOCK_WAIT, CHANGED_SINCE_READ, NOT_READY);

    private GaveWay() {}

    /** Whether an error says so. */
    public static boolean says(SQLException e) {
        return AGAIN.contains(e.getErrorCode());
    }

    /** @param attempt the one that failed, from 1 on */
    public static void pause(int attempt) {
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(5, 20L << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RinnallaException(ErrorCode.UNAVAILABLE, "error.unavailable", e);
        }
    }
}
