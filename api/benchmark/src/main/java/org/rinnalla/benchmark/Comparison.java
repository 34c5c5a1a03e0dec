package org.rinnalla.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.crypto.KeyRing;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.persistence.Database;
import org.rinnalla.persistence.DatabaseAccess;

/** Measures Rinnalla against the limits: fills a database, starts the servers, compares answers, times rounds, prints a table. */
public final class Comparison {
    private static final List<String> FILES = List.of("export", "import", "report");

    private Comparison() {}

    public static void main(String[] arguments) throws Exception {
        Options options = Options.read(arguments);
        if (!options.scale().isEmpty()) {
            Scale.run(options);
            return;
        }
        clear(options.data());
        Files.createDirectories(options.data());
        KeyRing keys = KeyRing.open(options.data().resolve("keys"));
        System.out.println("data for " + options.participants() + " participants, " + Fill.placements(options) + " placements, "
                + options.employers() + " employers, " + options.providers() + " providers");
        try (Servers servers = Servers.database(options)) {
            fill(options, keys, servers);
            System.out.println("Rinnalla ready after " + servers.start() + " ms, " + Cpu.resident(servers.rinnallaProcess())
                    + " MB resident");
            measure(options, keys, servers);
        }
    }

    static void fill(Options options, KeyRing keys, Servers servers) throws SQLException {
        long begin = System.nanoTime();
        var database = servers.database();
        try (Database migrated = Database.open(
                new DatabaseAccess(database.jdbcUrl(), database.user(), database.password(), 2), keys.fingerprint());
                Connection connection = connection(servers)) {
            new Fill(connection, options).run();
        }
        System.out.printf("filled in %.1f s%n", (System.nanoTime() - begin) / 1e9);
    }

    private static void measure(Options options, KeyRing keys, Servers servers) throws IOException, InterruptedException, SQLException {
        String token = servers.token("PROGRAMME_MANAGER");
        Ids ids = new Ids(keys);
        List<String> table = new ArrayList<>(Series.head());
        try (Connection connection = connection(servers)) {
            Duties duties = new Duties(connection, servers.rinnallaPort());
            duties.check(token, servers.token("RESEARCHER"));
            for (String name : options.workloads()) {
                if (name.equals("overload")) {
                    new Overload(Workload.of("point", options, ids, token), servers.rinnallaPort(), options).run()
                            .forEach(System.out::println);
                    continue;
                }
                if (FILES.contains(name)) {
                    files(name, options, ids, new Bulk(servers, options, token), connection);
                    continue;
                }
                Workload workload = Workload.of(name, options, ids, token);
                int bytes = Sameness.check(workload, servers.rinnallaPort(), servers.limitsPort());
                Series series = new Series(workload, bytes);
                long before = duties.traces();
                long asked = series.run(servers, options);
                long traced = duties.traces() - before;
                if (traced < asked) {
                    throw new IllegalStateException(name + ": " + asked + " requests left " + traced + " traces");
                }
                System.out.println(name + ": " + asked + " requests to Rinnalla, " + traced + " traces");
                series.lines().forEach(System.out::println);
                table.addAll(series.lines());
            }
        }
        System.out.println();
        table.forEach(System.out::println);
    }

    private static void files(String name, Options options, Ids ids, Bulk bulk, Connection connection)
            throws IOException, InterruptedException, SQLException {
        Bulk.head().forEach(System.out::println);
        if (name.equals("report")) {
            Fill fill = new Fill(connection, options);
            fill.programmes(bulk.definitions());
            Bulk.Snapshot snapshot = bulk.snapshot();
            fill.oneProgramme(snapshot.definition());
            bulk.report(snapshot.report(), ids.encode(Nouns.PROGRAMME, Fill.TENANT, Fill.WHOLE)).forEach(System.out::println);
            return;
        }
        (name.equals("export") ? bulk.export() : bulk.importing()).forEach(System.out::println);
    }

    static Connection connection(Servers servers) throws SQLException {
        var database = servers.database();
        return DriverManager.getConnection(database.jdbcUrl() + "?useServerPrepStmts=true&useBulkStmts=true", database.user(),
                database.password());
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
