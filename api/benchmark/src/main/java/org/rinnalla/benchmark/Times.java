package org.rinnalla.benchmark;

import java.util.Arrays;
import java.util.Locale;

/** Durations of one series, in nanoseconds. */
final class Times {
    private final long[] nanos;
    private int count;

    Times(int size) {
        nanos = new long[size];
    }

    synchronized void add(long duration) {
        nanos[count++] = duration;
    }

    double quantile(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[(int) Math.min(count - 1L, Math.round(share * (count - 1)))] / 1e6;
    }

    String summary() {
        return String.format(Locale.ROOT, "n=%d median=%.2f ms p99=%.2f ms max=%.2f ms", count, quantile(0.5), quantile(0.99), quantile(1));
    }
}
