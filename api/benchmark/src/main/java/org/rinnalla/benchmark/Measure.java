package org.rinnalla.benchmark;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code Measure answers|load|import BASE_URL TOKEN [number]}: one series, printed. Every loop is bounded. */
public final class Measure {
    private Measure() {}

    public static void main(String[] args) throws Exception {
        if (args.length < 3) {
            System.err.println("usage: answers|load|import BASE_URL TOKEN [number]");
            System.exit(2);
        }
        Target target = Target.of(args[1], args[2]);
        int number = args.length > 3 ? Integer.parseInt(args[3]) : 0;
        switch (args[0]) {
            case "answers" -> answers(target);
            case "load" -> load(target, number == 0 ? 10_000 : Math.min(number, 1_000_000));
            case "import" -> ImportLoad.run(target, number == 0 ? 100_000 : Math.min(number, 1_000_000));
            default -> throw new IllegalArgumentException("answers, load or import; got " + args[0]);
        }
    }

    /** Answers of about 10 kB and 60 kB, one after another on one connection. */
    private static void answers(Target target) throws IOException, InterruptedException {
        for (String query : List.of(Queries.list(30), Queries.wide(100), Queries.page(50))) {
            HttpRequest request = target.graphql(query);
            int size = 0;
            for (int i = 0; i < 200; i++) {
                size = checked(target.send(request)).length;
            }
            Times times = new Times(500);
            for (int i = 0; i < 500; i++) {
                long start = System.nanoTime();
                checked(target.send(request));
                times.add(System.nanoTime() - start);
            }
            System.out.println("answer of " + size + " bytes: " + times.summary());
        }
    }

    private static void load(Target target, int requests) throws InterruptedException, ExecutionException {
        Times times = new Times(requests);
        AtomicInteger left = new AtomicInteger(requests);
        HttpRequest request = target.graphql(Queries.page(50));
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                workers.add(threads.submit(() -> {
                    while (left.getAndDecrement() > 0) {
                        long begin = System.nanoTime();
                        checked(target.send(request));
                        times.add(System.nanoTime() - begin);
                    }
                    return true;
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "page of 50, 32 at a time: %.0f requests/s, %s%n", requests / seconds, times.summary());
    }

    static byte[] checked(HttpResponse<byte[]> response) {
        String body = new String(response.body(), StandardCharsets.UTF_8);
        if (response.statusCode() != 200 || body.contains("\"errors\"")) {
            throw new IllegalStateException("A wrong answer is not timed: " + response.statusCode() + " "
                    + body.substring(0, Math.min(400, body.length())));
        }
        return response.body();
    }
}
