package org.rinnalla.server.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * So many are worked on at a time, so many more wait in line, and nobody else is inside. The line is for a moment in which more come than usual.
 * Where far more ask than there are places, a line would always be full and make everybody wait, so it grows shorter with the number of those
 * who were sent away, and in the end fewer are inside than can be worked on: the processors then have time for saying no.
 */
final class Places {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Semaphore working;
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger away = new AtomicInteger();
    private final int most;
    private final int least;

    Places(int working, int waiting) {
        // Whoever waits goes first: otherwise newcomers pass them by, and some wait until their patience ends.
        this.working = new Semaphore(working, true);
        this.most = working + waiting;
        this.least = Math.max(1, working * 3 / 4);
    }

    /** False: there is no place, or none became free in time. Who is in leaves again. */
    boolean enter() {
        if (!counted()) {
            return false;
        }
        boolean in = waited();
        if (!in) {
            inside.decrementAndGet();
        }
        return in;
    }

    void leave() {
        inside.decrementAndGet();
        working.release();
    }

    /** Somebody was refused and is left alone for a while; {@link #back} when that is over. */
    void sentAway() {
        away.incrementAndGet();
    }

    void back() {
        away.decrementAndGet();
    }

    /** True when whoever comes next would be refused, or would have to wait. */
    boolean isFull() {
        return inside.get() >= limit(inside.get()) || working.availablePermits() == 0 || working.hasQueuedThreads();
    }

    private boolean counted() {
        int now = inside.get();
        while (now < limit(now)) {
            if (inside.compareAndSet(now, now + 1)) {
                return true;
            }
            now = inside.get();
        }
        return false;
    }

    /** As many fewer as there are too many, those inside and those who were sent away taken together. */
    private int limit(int now) {
        int tooMany = now + away.get() - most;
        return tooMany <= 0 ? most : Math.max(least, most - tooMany);
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
