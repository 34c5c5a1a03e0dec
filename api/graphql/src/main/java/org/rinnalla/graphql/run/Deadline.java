package org.rinnalla.graphql.run;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Breaks an execution off when its time is up. One watch looks at all that run, as a timer for each costs more than many a query. */
final class Deadline {
    private static final long LOOKS_EVERY_MILLIS = 20;
    private static final Set<Deadline> RUNNING = ConcurrentHashMap.newKeySet();
    private static final Thread WATCH = Thread.ofPlatform().daemon().name("graphql-deadline").unstarted(Deadline::watch);
    private final Thread thread = Thread.currentThread();
    private final long until;
    private final Runnable cancel;
    private final boolean interrupt;
    private boolean over;
    private boolean hit;

    static {
        WATCH.start();
    }

    private Deadline(long until, Runnable cancel, boolean interrupt) {
        this.until = until;
        this.cancel = cancel;
        this.interrupt = interrupt;
    }

    /** What ran, and whether it was broken off. */
    record Ran<T>(T value, boolean brokenOff) {}

    /**
     * Runs on this thread.
     *
     * @param interrupt also when it waits for the database; never for a write, whose outcome the caller must learn
     */
    static <T> Ran<T> within(Duration time, Runnable cancel, boolean interrupt, Supplier<T> body) {
        Deadline deadline = new Deadline(System.nanoTime() + time.toNanos(), cancel, interrupt);
        RUNNING.add(deadline);
        try {
            T value = body.get();
            return new Ran<>(value, deadline.end());
        } finally {
            RUNNING.remove(deadline);
            deadline.end();
        }
    }

    private static void watch() {
        while (true) {
            try {
                Thread.sleep(LOOKS_EVERY_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
            long now = System.nanoTime();
            RUNNING.forEach(deadline -> {
                if (now - deadline.until > 0) {
                    deadline.ring();
                }
            });
        }
    }

    private synchronized void ring() {
        if (!over && !hit) {
            hit = true;
            cancel.run();
            if (interrupt) {
                thread.interrupt();
            }
        }
    }

    private synchronized boolean end() {
        if (!over && hit && interrupt) {
            Thread.interrupted();
        }
        over = true;
        return hit;
    }
}
