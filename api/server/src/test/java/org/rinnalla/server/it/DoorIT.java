package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.spi.Role;

/** What holds for every request: nobody without a token, no wrong token, nothing that helps an attacker. */
class DoorIT {
    private final RunningServer server = RunningServer.shared();

    @Test
    void withoutATokenThereIsNothing() {
        for (String path : List.of("/v1/participants", "/plugins", "/graphql", "/graphql/schema.graphqls", "/nowhere")) {
            HttpResponse<String> answer = server.get("", path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).as(path).hasValue("Bearer realm=\"rinnalla\"");
            assertThat(answer.body()).as(path).contains("\"code\":\"UNAUTHENTICATED\"", "requestId");
        }
    }

    @Test
    void aRefusalHasTheShapeOfItsPath() {
        assertThat(server.get("", "/graphql").headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/graphql-response+json");
        assertThat(server.get("", "/v1/participants").headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void aTenantThatIsNotThereIsNoWayIn() {
        for (String nowhere : List.of("no-such-tenant", tenant() + " ", tenant().toUpperCase(Locale.ROOT), "stöckholm", "🙂", "x'y")) {
            HttpResponse<String> answer = server.get(server.token(Role.PROGRAMME_MANAGER, nowhere), "/v1/participants");
            assertThat(answer.statusCode()).as(nowhere).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
            assertThat(answer.body()).contains("tenant");
        }
    }

    @Test
    void aSubjectStandsLetterForLetter() {
        for (String subject : List.of("it-1 ", " it-1", "it-1\n", "x".repeat(201))) {
            HttpResponse<String> answer = server.get(server.tokenOf(subject, Role.TEAM_LEADER, tenant()), "/v1/participants");
            assertThat(answer.statusCode()).as(subject).isEqualTo(401);
            assertThat(answer.body()).contains("sub");
        }
    }

    @Test
    void whoeverMayNotComeInIsToldInTheirLanguage() {
        assertThat(server.send(server.request("/v1/units", "").header("Accept-Language", "fi").GET()).body())
                .contains("Tunniste tarvitaan");
        assertThat(server.send(server.request("/graphql", "x.y").header("Accept-Language", "nb, sv;q=0.5").GET()).body())
                .contains("Tokenet er ingen signert JWT");
        assertThat(
                server.send(server.request("/v1/units", server.token(Role.TEAM_LEADER, "nowhere")).header("Accept-Language", "sv-FI").GET())
                        .body())
                .contains("finns inte i den här installationen");
    }

    @Test
    void thePurposeStandsInTheTrailInItsOwnLetters() {
        String tenant = tenant();
        HttpResponse<String> read = server.send(server.request("/v1/units?first=1", server.token(Role.TEAM_LEADER, tenant))
                .header("X-Purpose", "Uppf%C3%B6ljning av %C3%A4rende %F0%9F%99%82").GET());
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(server.get(server.token(Role.DATA_PROTECTION_OFFICER, tenant), "/v1/audit-events?first=100&order=-at").body())
                .contains("Uppföljning av ärende 🙂");
    }

    @Test
    void anAlteredTokenIsNoWayIn() {
        String good = server.token(Role.TEAM_LEADER, tenant());
        for (String bad : List.of(good.substring(0, good.length() - 4) + "AAAA", good.replaceFirst("\\.", ".e"), "x", good + "x.y")) {
            assertThat(server.get(bad, "/v1/participants").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> basic = server.send(server.request("/v1/participants", "").header("Authorization", "Basic dTpw").GET());
        assertThat(basic.statusCode()).isEqualTo(401);
    }

    @Test
    void everyAnswerCarriesItsIdAndTheBrowsersInstructions() {
        String token = server.token(Role.PROGRAMME_MANAGER, tenant());
        for (String path : List.of("/v1/units?first=1", "/v1/units/nothing", "/health/live", "/nowhere", "/graphiql")) {
            HttpResponse<String> answer = server.get(token, path);
            assertThat(answer.headers().allValues("X-Request-Id")).as(path).singleElement().asString().hasSize(36);
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).as(path).hasValue("no-referrer");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).as(path).contains("default-src '",
                    "frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("Server")).as(path).isEmpty();
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).as(path).isEmpty();
        }
    }

    @Test
    void healthAndMetricsAreOpen() {
        for (String path : List.of("/health/live", "/health/ready", "/health/started")) {
            assertThat(server.get("", path).body()).as(path).isEqualTo("{\"status\":\"UP\"}");
        }
        assertThat(server.get("", "/metrics").statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        String token = server.token(Role.PROGRAMME_MANAGER, tenant());
        HttpResponse<String> answer = server.send(server.request("/graphql", token).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\":\"" + " ".repeat(2 << 20) + "\"}")));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("LIMIT_EXCEEDED");
    }

    @Test
    void sixtyKilobytesDoNotWaitForAnAcknowledgement() {
        // Given a connection that is kept alive, and an answer of the size that the trap is about
        String token = server.token(Role.PROGRAMME_MANAGER, tenant());
        String path = "/v1/participants?first=50";
        int length = server.get(token, path).body().length();
        assertThat(length).isGreaterThan(9_000);

        // When it is fetched twenty times, then the forty milliseconds that each would wait (with a wide margin) are not there
        long begun = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            server.get(token, path);
        }
        assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(20 * 35);
    }

    private String tenant() {
        return server.tenants().getFirst();
    }
}
