package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rinnalla.database.TestDatabase;
import org.rinnalla.database.TestSchema;

/** Names, numbers and words of people go through every door, rightly and wrongly; no line of the program's log holds one of them. */
class LogCanaryIT {
    private static final String NAME = "Kanarienamn";
    private static final String WORDS = "Kanarieord om hur jag mår";
    private static final String MAIL = "kanarie@example.org";
    private static final String PHONE = "+46700112233";
    private static final String NUMBER = "19880320-0016";
    private static final String WRONG_NUMBER = "19880320-0018";
    private static final List<String> CANARIES = List.of(NAME, "Kanarieord", "kanarie@", PHONE, "0700112233", NUMBER, "198803200016",
            "880320-0016", WRONG_NUMBER, "198803200018", "880320");
    private static final String GRAPHQL = "/graphql";
    @TempDir
    private Path folder = Path.of("");
    private String base = "";
    private String token = "";

    @Test
    void nothingOfAPersonStandsInALogLine() {
        try (TestSchema schema = TestDatabase.shared().fresh();
                Program program = Program.start(folder, Map.of("RINNALLA_DEMO", "true", "RINNALLA_PORT", "0", "RINNALLA_DATA_DIRECTORY",
                        folder.resolve("data").toString(), "RINNALLA_DATABASE_URL", schema.jdbcUrl(), "RINNALLA_DATABASE_USER",
                        schema.user(), "RINNALLA_DATABASE_PASSWORD", schema.password()), "run")) {
            base = program.line("REST ").strip().split("\\s+")[1].replace("/v1", "");
            program.line("TEAM_LEADER of");
            token = program.line(".");
            program.line("started_in=");

            int answers = people() + broken() + graphql() + files();
            Program.Result log = program.stop();

            assertThat(answers).isGreaterThan(25);
            assertThat(log.out() + log.err()).contains("event=").doesNotContain(CANARIES.toArray(String[]::new));
        }
    }

    /** What is right, and what a rule or a check refuses. */
    private int people() {
        String unit = first("/v1/units?first=1");
        int answers = 0;
        for (String number : List.of(NUMBER, NUMBER, WRONG_NUMBER, WORDS)) {
            answers += post("/v1/participants", person(unit, number));
        }
        String participant = first("/v1/participants?first=1&order=-createdAt");
        answers += post("/v1/goals", "{\"participantId\":\"" + participant + "\",\"words\":\"" + WORDS + "\",\"setOn\":\"2026-01-01\"}");
        answers += post("/v1/goals", "{\"participantId\":\"" + NUMBER + "\",\"words\":\"" + WORDS + "\",\"setOn\":\"" + NUMBER + "\"}");
        for (String path : List.of("/v1/participants?familyName=" + NAME, "/v1/participants?first=1&familyName.startsWith=" + NAME,
                "/v1/participants?first=" + NUMBER, "/v1/participants?" + NAME + "=1", "/v1/participants?order=" + NAME,
                "/v1/participants?first=1&after=" + encoded(WORDS), "/v1/participants/" + NUMBER, "/v1/" + NAME,
                "/v1/participants/" + participant + "?on=" + NUMBER)) {
            answers += send(request(path).GET());
        }
        return answers;
    }

    /** What cannot be read at all. */
    private int broken() {
        int answers = 0;
        for (String body : List.of("{\"familyName\":\"" + NAME + "\",", "{\"" + NAME + "\":1}", "\"" + WORDS + "\"", NUMBER, "",
                "{\"familyName\":{\"a\":\"" + NAME + "\"}}", "{\"familyName\":\"" + NAME + "\",\"familyName\":\"" + NAME + "\"}")) {
            answers += post("/v1/participants", body);
        }
        answers += send(request("/v1/participants").header("Idempotency-Key", NUMBER).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"givenName\":\"" + NAME + "\"}")));
        answers += send(request("/v1/participants?first=1").header("X-Request-Id", NUMBER).header("Accept-Language", NAME).GET());
        answers += send(request("/v1/participants?first=1").header("Accept", "text/" + NAME).GET());
        answers += send(HttpRequest.newBuilder(URI.create(base + "/v1/participants?first=1")).header("Authorization", "Bearer " + NAME));
        return answers + send(request("/v1/participants").method(NAME, BodyPublishers.ofString(WORDS)));
    }

    private int graphql() {
        int answers = 0;
        for (String query : List.of("{ " + NAME + " }",
                "{ participants(first: 1, filter: {familyName: {eq: \\\"" + NAME + "\\\"}}) { nodes { id "
                        + "familyName nationalId } } }",
                "{ participant(id: \\\"" + NUMBER + "\\\") { id } }", "query " + NAME + " { viewer { role } }",
                "{ participants(first: \\\"" + WORDS + "\\\") { nodes { id } } }", "{ viewer { role } # " + WORDS,
                "{ participants(first: 1, after: \\\"" + NAME + "\\\") { nodes { id } } }")) {
            answers += post(GRAPHQL, "{\"query\":\"" + query + "\"}");
        }
        answers += post(GRAPHQL,
                "{\"query\":\"query Q($id: ID!) { participant(id: $id) { id } }\",\"variables\":{\"id\":\"" + NUMBER + "\"}}");
        answers += post(GRAPHQL, "{\"query\":\"query Q($first: Int!) { participants(first: $first) { nodes { id } } }\",\"variables\":"
                + "{\"first\":\"" + NAME + "\"}}");
        return answers + post(GRAPHQL, "{\"query\":\"mutation M($input: ParticipantRegisterInput!) { participantRegister(input: $input) { "
                + "userErrors { message } } }\",\"variables\":{\"input\":" + person(NAME, WRONG_NUMBER) + "}}");
    }

    private int files() {
        String rows = "ref,givenName,familyName,nationalId,unitRef,birthDate\n" + NAME + "," + NAME + "," + NAME + "," + WRONG_NUMBER + ","
                + NAME + "," + NUMBER + "\n" + WORDS + "\n";
        return send(request("/v1/imports?kind=participants").header("Content-Type", "text/csv").POST(BodyPublishers.ofString(rows)))
                + send(request("/v1/imports?kind=participants").header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString("{\"familyName\":\"" + NAME + "\"\n" + WORDS)))
                + send(request("/v1/imports?kind=" + NAME).header("Content-Type", "text/csv").POST(BodyPublishers.ofString(WORDS)))
                + post("/v1/reports/" + NAME + "/runs", "{\"programmeId\":\"" + NUMBER + "\",\"date\":\"" + WORDS + "\"}");
    }

    private static String person(String unit, String number) {
        return "{\"unitId\":\"" + unit + "\",\"givenName\":\"" + NAME + "\",\"familyName\":\"" + NAME + "\",\"nationalId\":\"" + number
                + "\",\"email\":\"" + MAIL + "\",\"phone\":\"" + PHONE + "\"}";
    }

    private int post(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private String first(String path) {
        Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(answer(request(path).GET()).body());
        assertThat(id.find()).as(path).isTrue();
        return id.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** One answer that was no mistake of ours. */
    private static int send(HttpRequest.Builder request) {
        assertThat(answer(request).statusCode()).isLessThan(500);
        return 1;
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
