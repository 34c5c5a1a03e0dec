package org.rinnalla.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Some seconds of one workload against one server over all connections, each asking again as soon as it is answered. */
final class Round {
    private Round() {}

    /**
     * What came of it.
     *
     * @param answers good ones
     * @param errors wrong ones
     * @param seconds it took
     * @param nanos sorted durations of the answers
     * @param bytes of the answers
     */
    record Result(long answers, long errors, double seconds, long[] nanos, long bytes) {
        double perSecond() {
            return answers / seconds;
        }

        double millis(double share) {
            return nanos.length == 0 ? 0 : nanos[(int) Math.min(nanos.length - 1L, Math.round(share * (nanos.length - 1)))] / 1e6;
        }
    }

    static Result run(int port, byte[][] requests, int connections, double seconds) throws IOException, InterruptedException {
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            workers.add(new Worker(new Wire(port), requests));
        }
        long begin = System.nanoTime();
        long until = begin + (long) (seconds * 1e9);
        List<Thread> threads = workers.stream().map(worker -> Thread.ofPlatform().start(() -> worker.run(until))).toList();
        for (Thread thread : threads) {
            thread.join();
        }
        double took = (System.nanoTime() - begin) / 1e9;
        long[] all = workers.stream().flatMapToLong(worker -> Arrays.stream(worker.nanos, 0, worker.count)).sorted().toArray();
        return new Result(all.length, workers.stream().mapToLong(worker -> worker.errors).sum(), took, all,
                workers.stream().mapToLong(worker -> worker.bytes).sum());
    }

    private static final class Worker {
        private final Wire wire;
        private final byte[][] requests;
        private long[] nanos = new long[4096];
        private int count;
        private long errors;
        private long bytes;

        Worker(Wire wire, byte[][] requests) {
            this.wire = wire;
            this.requests = requests;
        }

        void run(long until) {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            try (wire) {
                for (long now = System.nanoTime(); now < until;) {
                    bytes += wire.exchange(requests[random.nextInt(requests.length)]);
                    long end = System.nanoTime();
                    if (wire.good()) {
                        nanos = count == nanos.length ? Arrays.copyOf(nanos, 2 * count) : nanos;
                        nanos[count++] = end - now;
                    } else {
                        errors++;
                    }
                    now = end;
                }
            } catch (IOException e) {
                errors++;
            }
        }
    }
}
