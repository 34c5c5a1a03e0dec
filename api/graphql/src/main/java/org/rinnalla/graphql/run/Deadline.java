package org.rinnalla.graphql.run;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Breaks an execution off when its time is up. */
final class Deadline {
    private static final ScheduledExecutorService TIMER = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("graphql-deadline").factory());
    private final Thread thread = Thread.currentThread();
    private final Runnable cancel;
    private final boolean interrupt;
    private boolean over;
    private boolean hit;

    private Deadline(Runnable cancel, boolean interrupt) {
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
        Deadline deadline = new Deadline(cancel, interrupt);
        Future<?> alarm = TIMER.schedule(deadline::ring, time.toMillis(), TimeUnit.MILLISECONDS);
        try {
            T value = body.get();
            return new Ran<>(value, deadline.end());
        } finally {
            alarm.cancel(false);
            deadline.end();
        }
    }

    private synchronized void ring() {
        if (!over) {
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
