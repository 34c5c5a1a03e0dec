package org.rinnalla.benchmark;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/** Sums by unit, which are counted when a period is asked for the first time. */
final class Sums {
    private static final int TRIES = 2000;
    private static final long PAUSE = 200;
    private static final int LOOKED_AT = 200;

    private Sums() {}

    /** Asks until each is there, and tells how long that took: what is measured afterwards is kept. */
    static void ready(Workload workload, int port) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        int asked = 0;
        try (Wire wire = new Wire(port)) {
            for (byte[] request : Arrays.copyOf(workload.rinnalla(), LOOKED_AT)) {
                wire.exchange(request);
                while (!wire.good()) {
                    if (++asked > TRIES) {
                        throw new IllegalStateException(workload.name() + " is not counted: " + wire.text());
                    }
                    Thread.sleep(PAUSE);
                    wire.exchange(request);
                }
            }
        }
        System.out.printf(Locale.ROOT, "%s: counted after %.1f s, asked %d times again%n", workload.name(),
                (System.nanoTime() - begin) / 1e9, asked);
    }
}
