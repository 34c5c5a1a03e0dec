package org.rinnalla.server.web;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Connections that are left alone for a while because a request of theirs was refused: what comes next on them, sooner than it was told to, is
 * read later. Saying no as often as somebody asks would take the processors from those who were let in.
 */
final class Rests {
    /** What comes so soon after the end of a rest came in it. */
    private static final long AT_ONCE = Duration.ofMillis(5).toNanos();
    /** More than there are connections; those that closed meanwhile are forgotten with the rest. */
    private static final int MOST = 10_000;

    /** Of a line cut so again and again, no two pieces that follow each other are about as long. */
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final Duration length;
    private final LongSupplier clock;
    private final AtomicInteger turns = new AtomicInteger();
    private final ConcurrentMap<String, Long> ended = new ConcurrentHashMap<>();

    /** @param length of one rest; none: nobody is left alone */
    Rests(Duration length) {
        this(length, System::nanoTime);
    }

    Rests(Duration length, LongSupplier clock) {
        this.length = length;
        this.clock = clock;
    }

    /**
     * On the connection's own thread, once the refusal is out. Half as long up to half as long again: those who were refused together shall not
     * all come back at the same moment.
     */
    void rest(String connection) {
        if (length.isZero()) {
            return;
        }
        try {
            Thread.sleep(next());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (ended.size() >= MOST) {
            ended.clear();
        }
        ended.put(connection, clock.getAsLong());
    }

    /** How long the next rest is. */
    Duration next() {
        double share = (turns.getAndIncrement() & Integer.MAX_VALUE) * GOLDEN % 1;
        return length.dividedBy(2).plusNanos((long) (length.toNanos() * share));
    }

    /** True for a request that was there before the connection's rest was over. */
    boolean disturbed(String connection) {
        if (ended.isEmpty()) {
            return false;
        }
        Long end = ended.remove(connection);
        return end != null && clock.getAsLong() - end < AT_ONCE;
    }
}
