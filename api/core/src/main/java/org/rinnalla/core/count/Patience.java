package org.rinnalla.core.count;

import java.time.Duration;

/** How long somebody waits. */
record Patience(long end) {
    static Patience of(Duration duration) {
        return new Patience(System.nanoTime() + duration.toNanos());
    }

    /** In nanoseconds; not more than 0: it is over. */
    long left() {
        return end - System.nanoTime();
    }

    boolean over() {
        return left() <= 0;
    }
}
