package org.rinnalla.server.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** So many are worked on at a time, so many more wait in line, and nobody else is inside. */
final class Places {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Semaphore working;
    private final AtomicInteger inside = new AtomicInteger();
    private final int most;

    Places(int working, int waiting) {
        // Whoever waits goes first: otherwise newcomers pass them by, and some wait until their patience ends.
        this.working = new Semaphore(working, true);
        this.most = working + waiting;
    }

    /** False: there is no place, or none became free in time. Who is in leaves again. */
    boolean enter() {
        if (inside.incrementAndGet() <= most && waited()) {
            return true;
        }
        inside.decrementAndGet();
        return false;
    }

    void leave() {
        inside.decrementAndGet();
        working.release();
    }

    /** True when somebody waits, or would have to. */
    boolean isFull() {
        return working.availablePermits() == 0 || working.hasQueuedThreads();
    }

    private boolean waited() {
        try {
            // Without a time, tryAcquire would not stand in line.
            return working.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
