package org.rinnalla.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The rounds of one workload, interleaved over the servers. */
final class Series {
    static final List<String> SERVERS = List.of("Rinnalla", "bare", "dutiful");
    private final Workload workload;
    private final int bytes;
    private final List<List<Measured>> rounds = new ArrayList<>();

    /** One round with what the processes used meanwhile. */
    record Measured(Round.Result result, double serverSeconds, double databaseSeconds, long resident) {}

    Series(Workload workload, int bytes) {
        this.workload = workload;
        this.bytes = bytes;
    }

    /** Tells how many requests Rinnalla answered well or ill. */
    long run(Servers servers, Options options) throws IOException, InterruptedException {
        long asked = 0;
        for (int round = -1; round < options.rounds(); round++) {
            List<Measured> measured = new ArrayList<>(Arrays.asList(null, null, null));
            for (int i = 0; i < 3; i++) {
                // Each round begins with another server.
                int server = (i + Math.max(round, 0)) % 3;
                // Rinnalla is the larger program, and the Java machine takes longer to know it.
                double seconds = round < 0 ? options.warmup() * (server == 0 ? 3 : 1) : options.seconds();
                if (seconds > 0) {
                    Measured one = one(servers, server, options.connections(), seconds);
                    measured.set(server, one);
                    asked += server == 0 ? one.result().answers() + one.result().errors() : 0;
                }
            }
            if (round >= 0) {
                rounds.add(measured);
            }
        }
        return asked;
    }

    private Measured one(Servers servers, int server, int connections, double seconds) throws IOException, InterruptedException {
        long process = server == 0 ? servers.rinnallaProcess() : servers.limitsProcess();
        byte[][] requests = server == 0 ? workload.rinnalla() : server == 1 ? workload.bare() : workload.dutiful();
        double serverBefore = Cpu.seconds(process);
        double databaseBefore = Cpu.seconds(servers.databaseProcess());
        Round.Result result = Round.run(server == 0 ? servers.rinnallaPort() : servers.limitsPort(), requests, connections, seconds);
        return new Measured(result, Cpu.seconds(process) - serverBefore, Cpu.seconds(servers.databaseProcess()) - databaseBefore,
                Cpu.resident(process));
    }

    /** Lines of the table: one for each server. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int server = 0; server < SERVERS.size(); server++) {
            int which = server;
            double rate = median(which, one -> one.result().perSecond());
            lines.add(String.format(Locale.ROOT, "| %s | %s | %.0f | %s | %s | %.2f | %.2f | %d | %.3f | %.3f | %d | %d |", workload.name(),
                    SERVERS.get(server), rate, server == 0 ? ratio(1) : "", server == 0 ? ratio(2) : "",
                    median(which, one -> one.result().millis(0.5)), median(which, one -> one.result().millis(0.99)),
                    rounds.stream().mapToLong(round -> round.get(which).result().errors()).sum(),
                    median(which, one -> 1000 * one.serverSeconds() / Math.max(1, one.result().answers())),
                    median(which, one -> 1000 * one.databaseSeconds() / Math.max(1, one.result().answers())),
                    (long) median(which, Measured::resident), bytes));
        }
        return lines;
    }

    static List<String> head() {
        return List
                .of("| workload | server | req/s | of bare | of dutiful | median ms | p99 ms | errors | CPU ms, server | CPU ms, database "
                        + "| RSS MB | bytes |", "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    }

    /** The median of the rounds' own ratios, as a round's three measurements saw the same weather. */
    private String ratio(int limit) {
        double[] ratios = rounds.stream()
                .mapToDouble(round -> round.get(0).result().perSecond() / round.get(limit).result().perSecond()).sorted().toArray();
        return String.format(Locale.ROOT, "%.2f", ratios[ratios.length / 2]);
    }

    private double median(int server, ToDoubleFunction<Measured> value) {
        double[] values = rounds.stream().mapToDouble(round -> value.applyAsDouble(round.get(server))).sorted().toArray();
        return values[values.length / 2];
    }
}
