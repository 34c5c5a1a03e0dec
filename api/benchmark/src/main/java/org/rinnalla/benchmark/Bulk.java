package org.rinnalla.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everything out and much in: one caller, one file, Rinnalla and the handler without duties in turns. */
final class Bulk {
    private static final Pattern SNAPSHOT = Pattern.compile("\"id\":\"([^\"]+-snapshot)\".*?\"programmes\":\\[[^\\]]*\"([^\"]+)\"\\]");
    private static final Pattern PROGRAMMES = Pattern.compile("\"contributions\":\\{\"programmes\":\\[([^\\]]*)\\]");
    private final Servers servers;
    private final Options options;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();

    /** What came back: its length, its lines, its digest, and how long it took. */
    private record Got(long bytes, long lines, String digest, double seconds) {}

    Bulk(Servers servers, Options options, String token) {
        this.servers = servers;
        this.options = options;
        this.token = token;
    }

    static List<String> head() {
        return List.of("| workload | server | rows | seconds | rows/s | of bare | CPU s, server | CPU s, database | RSS MB |",
                "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    }

    /** All participants as NDJSON; the bytes of both must be the same. */
    List<String> export() throws IOException, InterruptedException {
        return turns("export", round -> get("/v1/exports/participants", true), round -> get("/bare/export", false), true);
    }

    /** As many new participants as there are, in one file. */
    List<String> importing() throws IOException, InterruptedException {
        return turns("import", round -> post("/v1/imports?kind=participants", true, csv("r" + round)),
                round -> post("/bare/import", false, csv("b" + round)), false);
    }

    /** The report of a plugin that counts everybody on a day, and a definition of programmes that it counts. */
    record Snapshot(String report, String definition) {}

    /** The definitions of programmes that the plugins bring. */
    List<String> definitions() throws IOException, InterruptedException {
        String plugins = client.send(request("/plugins", true).GET().build(), HttpResponse.BodyHandlers.ofString()).body();
        return PROGRAMMES.matcher(plugins).results().flatMap(found -> Stream.of(found.group(1).split(",")))
                .map(each -> each.replace("\"", "")).filter(each -> !each.isBlank()).toList();
    }

    /** Which plugin is there is the installation's affair; the report's name ends in {@code -snapshot}. */
    Snapshot snapshot() throws IOException, InterruptedException {
        String reports = client.send(request("/v1/reports", true).GET().build(), HttpResponse.BodyHandlers.ofString()).body();
        Matcher matcher = SNAPSHOT.matcher(reports);
        if (!matcher.find()) {
            throw new IllegalStateException("No plugin brings a snapshot: " + reports);
        }
        return new Snapshot(matcher.group(1), matcher.group(2));
    }

    /** The snapshot of all enrolments on a day, as CSV; the bytes of both must be the same. */
    List<String> report(String report, String programme) throws IOException, InterruptedException {
        byte[] asked = ("{\"programmeId\":\"" + programme + "\",\"date\":\"2025-03-31\"}").getBytes(StandardCharsets.US_ASCII);
        return turns("report", round -> send(request("/v1/reports/" + report + "/runs", true).header("Content-Type", "application/json")
                .header("Accept", "text/csv").POST(HttpRequest.BodyPublishers.ofByteArray(asked)).build()),
                round -> get("/bare/report?programme=" + Fill.WHOLE, false), true);
    }

    @FunctionalInterface
    private interface Turn {
        Got go(int round) throws IOException, InterruptedException;
    }

    private List<String> turns(String name, Turn rinnalla, Turn bare, boolean same) throws IOException, InterruptedException {
        List<double[]> all = new ArrayList<>();
        int leastLines = name.equals("report") ? 2 : options.participants();
        for (int round = 0; round <= options.rounds(); round++) {
            double[] ours = measured(servers.rinnallaProcess(), rinnalla, round, leastLines);
            double[] theirs = measured(servers.limitsProcess(), bare, round, leastLines);
            if (same && ours[4] != theirs[4]) {
                throw new IllegalStateException(name + ": the answers are not the same");
            }
            if (round > 0) {
                all.add(new double[]{ours[0], ours[1], ours[2], ours[3], theirs[0], theirs[1], theirs[2], theirs[3]});
            }
        }
        return List.of(line(name, "Rinnalla", all, 0), line(name, "bare", all, 4));
    }

    private String line(String name, String server, List<double[]> all, int from) {
        double seconds = median(all, from);
        return String.format(Locale.ROOT, "| %s | %s | %d | %.2f | %.0f | %s | %.2f | %.2f | %.0f |", name, server, options.participants(),
                seconds, options.participants() / seconds,
                from == 0 ? String.format(Locale.ROOT, "%.2f", median(all, 4) / seconds) : "",
                median(all, from + 1), median(all, from + 2), median(all, from + 3));
    }

    private static double median(List<double[]> all, int place) {
        double[] sorted = all.stream().mapToDouble(each -> each[place]).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private double[] measured(long process, Turn turn, int round, int leastLines) throws IOException, InterruptedException {
        double server = Cpu.seconds(process);
        double database = Cpu.seconds(servers.databaseProcess());
        Got got = turn.go(round);
        if (got.lines() < leastLines) {
            throw new IllegalStateException("Only " + got.lines() + " rows");
        }
        return new double[]{got.seconds(), Cpu.seconds(process) - server, Cpu.seconds(servers.databaseProcess()) - database,
                Cpu.resident(process), got.digest().hashCode()};
    }

    private Got get(String path, boolean rinnalla) throws IOException, InterruptedException {
        return send(request(path, rinnalla).GET().build());
    }

    private Got post(String path, boolean rinnalla, byte[] body) throws IOException, InterruptedException {
        return send(request(path, rinnalla).header("Content-Type", "text/csv").POST(HttpRequest.BodyPublishers.ofByteArray(body)).build());
    }

    private HttpRequest.Builder request(String path, boolean rinnalla) {
        URI uri = URI.create("http://127.0.0.1:" + (rinnalla ? servers.rinnallaPort() : servers.limitsPort()) + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        return rinnalla ? request.header("Authorization", "Bearer " + token) : request;
    }

    private Got send(HttpRequest request) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        MessageDigest digest = sha256();
        long bytes = 0;
        long lines = 0;
        try (InputStream in = response.body()) {
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
                bytes += count;
                for (int i = 0; i < count; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        if (response.statusCode() != 200) {
            throw new IllegalStateException(request.uri().getPath() + " answered " + response.statusCode());
        }
        return new Got(bytes, lines, HexFormat.of().formatHex(digest.digest()), (System.nanoTime() - begin) / 1e9);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] csv(String prefix) {
        Random random = new Random(20261122);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("ref,givenName,familyName,birthDate,gender,residence,language,unitRef\n".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < options.participants(); i++) {
            String row = prefix + "-" + i + ",Given" + random.nextInt(2000) + ",Family" + random.nextInt(20_000) + ",19"
                    + (60 + random.nextInt(40)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10) + ",UNKNOWN,,en,unit-"
                    + (1 + random.nextInt(options.units())) + "\n";
            out.writeBytes(row.getBytes(StandardCharsets.US_ASCII));
        }
        return out.toByteArray();
    }
}
