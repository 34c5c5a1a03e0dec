package org.rinnalla.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.crypto.KeyRing;

/** The same work on more and more rows. What was filled once is used again; each size has a folder of its own. */
final class Scale {
    private static final String FILLED = "filled";
    private static final double MILLION = 1e6;

    /** Times of Rinnalla alone, in milliseconds, and processor time a request. */
    private record Line(double perSecond, double median, double p99, long errors, double server, double database) {}

    private Scale() {}

    static void run(Options options) throws IOException, InterruptedException, SQLException {
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        for (int size : options.scale()) {
            one(options.with(size), lines);
        }
        print(options, lines);
    }

    private static void one(Options options, Map<String, List<Line>> lines) throws IOException, InterruptedException, SQLException {
        Files.createDirectories(options.data());
        KeyRing keys = KeyRing.open(options.data().resolve("keys"));
        try (Servers servers = Servers.database(options)) {
            Path filled = options.data().resolve(FILLED);
            if (!Files.exists(filled)) {
                Comparison.fill(options, keys, servers);
                Files.createFile(filled);
            }
            System.out.printf(Locale.ROOT, "%d participants: %d MB on disk, ready after %d ms%n", options.participants(),
                    size(options.data()),
                    servers.start());
            String token = servers.token("PROGRAMME_MANAGER");
            Ids ids = new Ids(keys);
            for (String name : options.workloads()) {
                if (name.equals("deep")) {
                    Deep deep = new Deep(servers, token);
                    deep.run().forEach((what, times) -> lines.computeIfAbsent(what, any -> new ArrayList<>())
                            .add(new Line(0, times.quantile(0.5), times.quantile(0.99), 0, 0, 0)));
                    continue;
                }
                Workload workload = Workload.of(name, options, ids, token);
                if (workload.isAlone()) {
                    Sums.ready(workload, servers.rinnallaPort());
                } else {
                    Sameness.check(workload, servers.rinnallaPort(), servers.limitsPort());
                }
                Line line = measured(workload, servers, options);
                System.out.println(options.participants() + " " + name + " " + line);
                lines.computeIfAbsent(name, any -> new ArrayList<>()).add(line);
            }
        }
    }

    private static Line measured(Workload workload, Servers servers, Options options) throws IOException, InterruptedException {
        Round.run(servers.rinnallaPort(), workload.rinnalla(), options.connections(), 3.0 * options.warmup());
        List<Line> rounds = new ArrayList<>();
        for (int i = 0; i < options.rounds(); i++) {
            double server = Cpu.seconds(servers.rinnallaProcess());
            double database = Cpu.seconds(servers.databaseProcess());
            Round.Result result = Round.run(servers.rinnallaPort(), workload.rinnalla(), options.connections(), options.seconds());
            long answers = Math.max(1, result.answers());
            rounds.add(new Line(result.perSecond(), result.millis(0.5), result.millis(0.99), result.errors(),
                    1000 * (Cpu.seconds(servers.rinnallaProcess()) - server) / answers,
                    1000 * (Cpu.seconds(servers.databaseProcess()) - database) / answers));
        }
        rounds.sort((one, other) -> Double.compare(one.p99(), other.p99()));
        return rounds.get(rounds.size() / 2);
    }

    private static void print(Options options, Map<String, List<Line>> lines) {
        StringBuilder head = new StringBuilder("| workload |");
        StringBuilder rule = new StringBuilder("| --- |");
        for (int size : options.scale()) {
            head.append(String.format(Locale.ROOT, " %,d: req/s, median / p99 ms, CPU ms server + database |", size));
            rule.append(" --- |");
        }
        System.out.println(head.append(" p99, last to the one before |"));
        System.out.println(rule.append(" ---: |"));
        lines.forEach((name, sizes) -> {
            StringBuilder line = new StringBuilder("| ").append(name).append(" |");
            sizes.forEach(each -> line.append(each.server() == 0
                    ? String.format(Locale.ROOT, " %.2f / %.2f |", each.median(), each.p99())
                    : String.format(Locale.ROOT, " %.0f, %.1f / %.1f, %.3f + %.3f%s |", each.perSecond(), each.median(), each.p99(),
                            each.server(),
                            each.database(), each.errors() == 0 ? "" : ", " + each.errors() + " errors")));
            String ratio = sizes.size() < 2
                    ? ""
                    : String.format(Locale.ROOT, "%.2f", sizes.getLast().p99() / sizes.get(sizes.size() - 2).p99());
            System.out.println(line.append(' ').append(ratio).append(" |"));
        });
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return Math.round(files.mapToLong(file -> file.toFile().length()).sum() / MILLION);
        }
    }
}
