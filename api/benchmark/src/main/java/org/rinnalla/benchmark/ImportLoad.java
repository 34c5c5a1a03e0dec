package org.rinnalla.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.Writer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

/** Sends many invented participants through the import interface and counts what came of them. */
final class ImportLoad {
    private static final long SEED = 20261122;

    private ImportLoad() {}

    static void run(Target target, int rows) throws IOException, InterruptedException {
        String unit = unitRef(target);
        System.out.println("seed " + SEED + ", unit " + unit);
        HttpRequest request = target.request("/v1/imports?kind=participants", "text/csv",
                HttpRequest.BodyPublishers.ofInputStream(() -> rows(unit, rows)));
        long start = System.nanoTime();
        HttpResponse<InputStream> response = target.client().send(request, HttpResponse.BodyHandlers.ofInputStream());
        long created = 0;
        String last = "";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                created += line.contains("\"created\"") && !line.contains("summary") ? 1 : 0;
                last = line;
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "status %d, %d rows created in %.1f s: %.0f rows/s%n%s%n", response.statusCode(), created, seconds,
                created / seconds, last);
    }

    private static String unitRef(Target target) throws IOException, InterruptedException {
        String body = new String(Measure.checked(target.send(target.graphql("{ units(first: 1) { nodes { ref } } }"))),
                StandardCharsets.UTF_8);
        return body.replaceAll("(?s).*\"ref\":\"([^\"]*)\".*", "$1");
    }

    private static InputStream rows(String unit, int rows) {
        PipedInputStream in = new PipedInputStream(1 << 16);
        PipedOutputStream pipe;
        try {
            pipe = new PipedOutputStream(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(() -> {
            Random random = new Random(SEED);
            try (Writer out = new OutputStreamWriter(pipe, StandardCharsets.UTF_8)) {
                out.write("ref,givenName,familyName,birthDate,gender,residence,language,unitRef\n");
                for (int i = 0; i < rows; i++) {
                    out.write("load-" + Long.toString(System.nanoTime(), 36) + "-" + i + ",Given" + random.nextInt(2000) + ",Family"
                            + random.nextInt(20_000) + ",19" + (60 + random.nextInt(40)) + "-0" + (1 + random.nextInt(9)) + "-1"
                            + random.nextInt(10) + ",UNKNOWN,,en," + unit + "\n");
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        return in;
    }
}
