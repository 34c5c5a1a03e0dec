package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rinnalla.server.RunningServer;
import org.rinnalla.spi.Role;

/** Single writes and whole files over HTTP into a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestWritesIT {
    private static final String HEAD = "ref,givenName,familyName,birthDate,unitRef,residence,residentSince,nationalId\n";
    private RunningServer server;
    private String integration = "";

    @BeforeAll
    void start() {
        server = RunningServer.start(Map.of());
        integration = server.token(Role.INTEGRATION, "knivsta");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aRowIsMadeChangedAndGuardedByItsVersion() {
        String unit = find("/v1/units?first=1", "id");
        String body = "{\"unitId\":\"" + unit + "\",\"givenName\":\"Kim\",\"familyName\":\"Provrad\",\"birthDate\":\"2004-05-06\"}";

        HttpResponse<String> made = write("POST", "/v1/participants", body, "Idempotency-Key", "made-once");
        HttpResponse<String> again = write("POST", "/v1/participants", body, "Idempotency-Key", "made-once");
        HttpResponse<String> other = write("POST", "/v1/participants", body.replace("Kim", "Bo"), "Idempotency-Key", "made-once");

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String place = made.headers().firstValue("Location").orElseThrow();
        assertThat(again.headers().firstValue("Location")).hasValue(place);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("IDEMPOTENCY_KEY_REUSED");

        String tag = made.headers().firstValue("ETag").orElseThrow();
        assertThat(write("PATCH", place, "{\"phone\":\"+46701740600\"}").statusCode()).isEqualTo(428);
        HttpResponse<String> changed = write("PATCH", place, "{\"phone\":\"+46701740600\"}", "If-Match", tag);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(changed.body()).contains("+46701740600");
        assertThat(write("PATCH", place, "{\"phone\":null}", "If-Match", tag).statusCode()).isEqualTo(412);
        assertThat(write("PATCH", place, "{\"phone\":null}", "If-Match", changed.headers().firstValue("ETag").orElseThrow(), "Prefer",
                "return=minimal").statusCode()).isEqualTo(204);
    }

    @Test
    void aPersonTooOldIsRefusedByTheProgrammesRule() {
        csv("participants", "", HEAD + "old-1,Kim,Provrad,1960-01-02,knivsta-stegen,0330,2010-01-01,\n");

        String refused = server.post(integration, "/v1/imports?kind=enrolments", "text/csv",
                "ref,participantRef,programmeRef,startedOn,ownWishOn,aims,statements\n"
                        + "old-n,old-1,knivsta-ips,2026-10-01,2026-09-30,WORK,mentalIllHealth=true\n")
                .body();

        assertThat(refused).contains("\"status\":\"refused\"", "\"rule\":\"KN-1\"", "\"refused\":1");
    }

    @Test
    void aFileIsTakenInOnceHoweverOftenItIsSent() {
        StringBuilder file = new StringBuilder(HEAD);
        for (int i = 0; i < 1200; i++) {
            file.append("twice-").append(i).append(",Kim,Provrad,2005-01-02,knivsta-stegen,0330,2010-01-01,\n");
        }

        assertThat(csv("participants", "&dryRun=true", file.toString())).contains("\"valid\":1200", "\"created\":0");
        assertThat(csv("participants", "", file.toString())).contains("\"created\":1200", "\"complete\":true");
        assertThat(csv("participants", "", file.toString())).contains("\"created\":0,\"skipped\":1200", "ALREADY_EXISTS");
    }

    @Test
    void allOrNothingIsNothingWhenOneRowIsWrong() {
        String file = HEAD + "atomic-1,Kim,Provrad,2005-01-02,knivsta-stegen,,,\natomic-2,Kim,Provrad,2005-01-02,no-such-unit,,,\n";

        assertThat(csv("participants", "&mode=atomic", file)).contains("\"line\":2,\"status\":\"valid\"",
                "\"line\":3,\"status\":\"refused\"",
                "\"created\":0");
        assertThat(server.get(integration, "/v1/participants?ref=atomic-1").body()).contains("\"items\":[]");
        assertThat(csv("participants", "&mode=atomic", file.replace("no-such-unit", "knivsta-stegen"))).contains("\"created\":2");
    }

    @Test
    void aRowTellsAllThatIsWrongWithIt() {
        List<String> lines = csv("participants", "", HEAD + "bad-1,,Provrad,2005-13-01,knivsta-stegen,,,200605082388\n").lines().toList();

        assertThat(lines.getFirst()).contains("\"field\":\"givenName\"", "\"field\":\"birthDate\"", "\"field\":\"nationalId\"")
                .doesNotContain("200605082388");
    }

    @Test
    void aFileInLatin1LeavesNothingBehind() {
        byte[] file = (HEAD + "latin-1,Kim,\u00c5berg,2005-01-02,knivsta-stegen,,,\n").getBytes(StandardCharsets.ISO_8859_1);

        HttpResponse<String> answer = server.send(server.request("/v1/imports?kind=participants", integration)
                .header("Content-Type", "text/csv").header("Accept-Language", "sv").POST(BodyPublishers.ofByteArray(file)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("NOT_UTF_8", "Spara den som UTF-8");
        assertThat(server.get(integration, "/v1/participants?ref=latin-1").body()).contains("\"items\":[]");
    }

    @Test
    void whatIsExportedCanBeImported() {
        for (String kind : List.of("employers", "enrolments", "placements", "contacts")) {
            String file = server.get(integration, "/v1/exports/" + kind + "?format=csv").body();
            long rows = file.lines().count() - 1;

            assertThat(rows).as(kind).isPositive();
            assertThat(csv(kind, "", file)).as(kind).contains("\"created\":0,\"skipped\":" + rows + ",\"refused\":0");
        }
    }

    @Test
    void rolesThatMayNotImportDoNot() {
        assertThat(server.post(server.token(Role.RESEARCHER, "knivsta"), "/v1/imports?kind=participants", "text/csv", HEAD).statusCode())
                .isEqualTo(403);
        assertThat(server.get(server.token(Role.EMPLOYMENT_SPECIALIST, "knivsta"), "/v1/exports/participants").statusCode()).isEqualTo(403);
    }

    private String csv(String kind, String more, String file) {
        HttpResponse<String> answer = server.post(integration, "/v1/imports?kind=" + kind + more, "text/csv", file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> write(String method, String path, String body, String... headers) {
        var request = server.request(path, integration).header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return server.send(request.method(method, BodyPublishers.ofString(body)));
    }

    private String find(String path, String property) {
        Matcher found = Pattern.compile("\"" + property + "\":\"([^\"]+)\"").matcher(server.get(integration, path).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
