package org.rinnalla.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Four times as many requests as the server can answer: what becomes of those that are let in, of the rest, and of the server afterwards. */
final class Overload {
    private static final int CONNECTIONS = 256;
    private static final int TIMES = 4;
    private final Workload workload;
    private final int port;
    private final Options options;

    Overload(Workload workload, int port, Options options) {
        this.workload = workload;
        this.port = port;
        this.options = options;
    }

    List<String> run() throws IOException, InterruptedException {
        Round.run(port, workload.rinnalla(), options.connections(), 3.0 * options.warmup());
        Round.Result normal = Round.run(port, workload.rinnalla(), options.connections(), options.seconds());
        Flood flood = flood(TIMES * normal.perSecond());
        Round.Result after = Round.run(port, workload.rinnalla(), options.connections(), 1);
        return List.of("| | req/s | median ms | p99 ms | errors |", "| --- | ---: | ---: | ---: | ---: |",
                line("normal, " + options.connections() + " connections", normal.perSecond(), normal.nanos(), normal.errors()),
                line("asked " + TIMES + " times as much: admitted", flood.admitted.length / flood.seconds, flood.admitted, flood.errors),
                line("refused with 503 and Retry-After", flood.refused.length / flood.seconds, flood.refused, 0),
                line("the second after it", after.perSecond(), after.nanos(), after.errors()));
    }

    private static String line(String what, double rate, long[] nanos, long errors) {
        return String.format(Locale.ROOT, "| %s | %.0f | %.2f | %.2f | %d |", what, rate, share(nanos, 0.5), share(nanos, 0.99), errors);
    }

    private static double share(long[] nanos, double share) {
        return nanos.length == 0 ? 0 : nanos[(int) Math.min(nanos.length - 1L, Math.round(share * (nanos.length - 1)))] / 1e6;
    }

    @SuppressWarnings("ArrayRecordComponent") // Looked at, never compared.
    private record Flood(long[] admitted, long[] refused, long errors, double seconds) {}

    private Flood flood(double perSecond) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        long until = begin + options.seconds() * 1_000_000_000L;
        long step = (long) (CONNECTIONS * 1e9 / perSecond);
        List<Caller> callers = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            callers.add(new Caller(new Wire(port), begin + step * i / CONNECTIONS, step));
        }
        List<Thread> threads = callers.stream().map(caller -> Thread.ofPlatform().start(() -> caller.run(until))).toList();
        for (Thread thread : threads) {
            thread.join();
        }
        return new Flood(gathered(callers, true), gathered(callers, false), callers.stream().mapToLong(caller -> caller.errors).sum(),
                (System.nanoTime() - begin) / 1e9);
    }

    private static long[] gathered(List<Caller> callers, boolean admitted) {
        return callers.stream()
                .flatMapToLong(caller -> admitted
                        ? Arrays.stream(caller.admitted, 0, caller.good)
                        : Arrays.stream(caller.refused, 0, caller.sentAway))
                .sorted().toArray();
    }

    /** Asks at its times, whatever became of the last one; a time that it missed while it waited is not made up for. */
    private final class Caller {
        private final long step;
        private Wire wire;
        private long next;
        private long[] admitted = new long[1024];
        private long[] refused = new long[1024];
        private int good;
        private int sentAway;
        private long errors;

        Caller(Wire wire, long first, long step) {
            this.wire = wire;
            this.next = first;
            this.step = step;
        }

        void run(long until) {
            try {
                for (long now = System.nanoTime(); now < until; now = System.nanoTime()) {
                    if (now < next) {
                        LockSupport.parkNanos(next - now);
                    }
                    next = Math.max(next + step, System.nanoTime() - step);
                    ask();
                }
                wire.close();
            } catch (IOException e) {
                errors++;
            }
        }

        private void ask() throws IOException {
            long begin = System.nanoTime();
            try {
                wire.exchange(workload.rinnalla()[ThreadLocalRandom.current().nextInt(workload.rinnalla().length)]);
            } catch (IOException e) {
                errors++;
                wire.close();
                wire = new Wire(port);
                return;
            }
            long took = System.nanoTime() - begin;
            if (wire.status() == 503 && wire.says("retry-after: 1")) {
                refused = sentAway == refused.length ? Arrays.copyOf(refused, 2 * sentAway) : refused;
                refused[sentAway++] = took;
            } else if (wire.good()) {
                admitted = good == admitted.length ? Arrays.copyOf(admitted, 2 * good) : admitted;
                admitted[good++] = took;
            } else {
                errors++;
            }
            if (wire.says("connection: close")) {
                wire.close();
                wire = new Wire(port);
            }
        }
    }
}
