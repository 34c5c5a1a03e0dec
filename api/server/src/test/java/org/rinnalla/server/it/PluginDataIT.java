package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rinnalla.spi.Role;

/** Fields of a plugin whose values the platform keeps, through every way in and out. */
class PluginDataIT {
    @TempDir
    private static Path folder = Path.of("");
    private static QuayTown town;

    @BeforeAll
    static void start() throws IOException {
        town = new QuayTown(folder);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void aFieldIsGivenShownChangedFilteredAndCleared() {
        GraphQl leader = town.as(Role.TEAM_LEADER);
        // Given a participant with data
        GraphQl.Answer made = leader.step("participantRegister",
                "participant { id version qzHook qzDepth qzWeight qzSince qzDry qzRope }",
                town.person("Ada", "qzHook", "h-17", "qzDepth", 12, "qzWeight", "1.50", "qzSince", "2026-01-31", "qzDry", JsonValue.TRUE,
                        "qzRope",
                        "HEMP"))
                .done("participantRegister");
        assertThat(made.at("/participantRegister/participant").toString()).contains("\"qzHook\":\"h-17\"", "\"qzDepth\":12",
                "\"qzSince\":\"2026-01-31\"", "\"qzDry\":true", "\"qzRope\":\"HEMP\"").containsPattern("\"qzWeight\":\"?1.50");
        String id = made.text("/participantRegister/participant/id");
        // Then lists are filtered by it
        for (String filter : new String[]{"qzHook: {eq: \"H-17\"}", "qzHook: {startsWith: \"h-1\"}", "qzDepth: {from: 12, to: 12}",
                "qzDry: true", "qzHook: {in: [\"h-17\", \"x\"]}, not: {qzDepth: {eq: 11}}"}) {
            assertThat(town.found(Role.TEAM_LEADER, filter)).as(filter).contains(id);
        }
        for (String filter : new String[]{"qzHook: {eq: \"h-18\"}", "qzDepth: {from: 13}", "qzDry: false", "qzHook: {absent: true}"}) {
            assertThat(town.found(Role.TEAM_LEADER, filter)).as(filter).doesNotContain(id);
        }
        // and when one is changed and one cleared, the version goes on, and the rest stays
        GraphQl.Answer changed = leader.step("participantCorrect", "participant { version qzHook qzDepth qzDry }",
                GraphQl.input("participantId", id, "version", 1, "qzDepth", 13, "qzHook", JsonValue.NULL)).done("participantCorrect");
        assertThat(changed.at("/participantCorrect/participant").toString())
                .isEqualTo("{\"version\":2,\"qzHook\":null,\"qzDepth\":13,\"qzDry\":true}");
        assertThat(town.found(Role.TEAM_LEADER, "qzHook: {absent: true}")).contains(id);
        assertThat(town.found(Role.TEAM_LEADER, "qzDepth: {eq: 12}")).doesNotContain(id);
        // and the trail names the fields
        String trail = town.server().get(town.token(Role.DATA_PROTECTION_OFFICER), "/v1/audit-events?first=100").body();
        assertThat(trail).contains("Participant.qzHook").contains("Participant.qzDepth");
    }

    @Test
    void everythingThatIsWrongIsToldWithItsField() {
        GraphQl leader = town.as(Role.TEAM_LEADER);

        GraphQl.Answer wrong = leader.step("participantRegister", "participant { id }",
                town.person("Eve", "qzHook", "a text that is longer than twenty", "qzDepth", 101, "qzWeight", "1.505", "qzSince",
                        "1800-01-01",
                        "qzRope", "TAR", "qzSecret", "x"));

        assertThat(wrong.userErrors("participantRegister")).contains("TOO_LONG qzHook", "OUT_OF_RANGE qzDepth", "OUT_OF_RANGE qzWeight",
                "OUT_OF_RANGE qzSince", "UNKNOWN_VALUE qzRope", "FORBIDDEN qzSecret");
        assertThat(leader.step("participantRegister", "participant { id }", town.person("Eve")).userErrors("participantRegister"))
                .containsExactly("REQUIRED qzRope");
        HttpResponse<String> inFinnish = town.server().send(town.server().request("/v1/participants", town.token(Role.TEAM_LEADER))
                .header("Content-Type", "application/json").header("Accept-Language", "fi").POST(BodyPublishers.ofString(
                        "{\"givenName\":\"Eve\",\"familyName\":\"Quay\",\"unitId\":\"" + town.unit()
                                + "\",\"extensions\":{\"qzRope\":\"TAR\"}}")));
        assertThat(inFinnish.body()).contains("Koodiluettelossa QZ_ROPE");
    }

    @Test
    void whoMayNotSeeAFieldGetsItNowhere() {
        GraphQl manager = town.as(Role.PROGRAMME_MANAGER);
        String id = manager.step("participantRegister", "participant { id }", town.person("Mia", "qzRope", "HEMP", "qzSecret", "s-1"))
                .done("participantRegister").text("/participantRegister/participant/id");
        assertThat(town.found(Role.PROGRAMME_MANAGER, "qzSecret: {eq: \"s-1\"}")).contains(id);

        String leader = town.token(Role.TEAM_LEADER);
        GraphQl.Answer asked = town.as(Role.TEAM_LEADER).ask("{ participants(first: 5) { nodes { id qzSecret } } }");
        assertThat(asked.codes()).containsOnly("FORBIDDEN");
        assertThat(asked.body().toString()).doesNotContain("s-1");
        assertThat(town.as(Role.TEAM_LEADER).ask("{ participants(first: 5, filter: {qzSecret: {eq: \"s-1\"}}) { nodes { id } } }").codes())
                .containsOnly("FORBIDDEN");
        assertThat(town.server().get(leader, "/v1/participants/" + id).body()).contains("\"extensions\":{\"qzHook\":")
                .doesNotContain("qzSecret");
        assertThat(town.server().get(leader, "/v1/participants?qzSecret=s-1").statusCode()).isEqualTo(400);
        // and in a tenant of another country there is no such field
        assertThat(town.as(Role.TEAM_LEADER, QuayTown.ELSEWHERE).ask("{ participants(first: 5) { nodes { qzHook } } }").clean().body()
                .toString())
                .doesNotContain("h-17");
        String away = town.unit(QuayTown.ELSEWHERE, "away");
        assertThat(town.as(Role.TEAM_LEADER, QuayTown.ELSEWHERE).step("participantRegister", "participant { id }",
                GraphQl.input("givenName", "Ida", "familyName", "Away", "unitId", away, "qzHook", "h")).userErrors("participantRegister"))
                .containsExactly("UNKNOWN_FIELD qzHook");
    }

    @Test
    void restShowsWritesAndFiltersTheSame() {
        String leader = town.token(Role.TEAM_LEADER);
        HttpResponse<String> made = town.server().post(leader, "/v1/participants", "application/json",
                "{\"givenName\":\"Rea\",\"familyName\":"
                        + "\"Quay\",\"unitId\":\"" + town.unit()
                        + "\",\"extensions\":{\"qzRope\":\"HEMP\",\"qzHook\":\"rest-1\",\"qzDepth\":40}}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.body()).contains("\"extensions\":{\"qzHook\":\"rest-1\",\"qzDepth\":40,");
        String place = made.headers().firstValue("Location").orElseThrow();

        HttpResponse<String> changed = town.server()
                .send(town.server().request(place, leader).header("Content-Type", "application/merge-patch+json")
                        .header("If-Match", "\"1\"").method("PATCH", BodyPublishers.ofString("{\"extensions\":{\"qzDepth\":41}}")));

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(town.server().get(leader, "/v1/participants?qzDepth.from=41&qzHook=REST-1&total=true").body()).contains("\"total\":1")
                .contains("\"qzDepth\":41");
        assertThat(town.server().get(leader, "/v1/participants?qzRope=HEMP").statusCode()).as("no index, no filter").isEqualTo(400);
        assertThat(town.server().post(leader, "/v1/participants", "application/json", "{\"extensions\":{\"qzNothing\":1}}").body())
                .contains("/extensions/qzNothing");
    }

    @Test
    void filesTakeAndGiveThem() {
        String manager = town.token(Role.PROGRAMME_MANAGER);
        HttpResponse<String> taken = town.server().post(manager, "/v1/imports?kind=participants", "text/csv",
                "ref,givenName,familyName,unitRef,qzRope,qzHook,qzDepth,qzDry\nf1,Fia,Quay,quay,HEMP,file-1,7,true\n"
                        + "f2,Fie,Quay,quay,HEMP,file-2,seven,true\n");
        assertThat(taken.body()).as(taken.body()).contains("\"created\":1").contains("\"refused\":1").contains("\"field\":\"qzDepth\"");

        String given = town.server().get(manager, "/v1/exports/participants?format=csv").body();

        assertThat(given.lines().findFirst().orElseThrow()).contains("qzHook,qzDepth,qzWeight,qzSince,qzDry,qzRope,qzSecret");
        assertThat(given).contains("file-1,7,,,true,HEMP,");
        assertThat(town.found(Role.TEAM_LEADER, "qzHook: {eq: \"file-1\"}")).isNotEmpty();
    }

    @Test
    void pluginsAreReadAnewForThoseTenantsOnlyThatTheInstallationNames() {
        HttpResponse<String> elsewhere = town.server().post(town.server().token(Role.ADMINISTRATOR, QuayTown.ELSEWHERE),
                "/v1/plugins/reload", "application/json", "");

        assertThat(elsewhere.statusCode()).isEqualTo(403);
        assertThat(elsewhere.body()).contains("plugins.reload-tenants");
        assertThat(town.reload().body()).contains("\"unchanged\"");
    }

    @Test
    void aRowThatGoesTakesItsDataAlong() throws SQLException {
        town.as(Role.TEAM_LEADER)
                .step("participantRegister", "participant { id }", town.person("Gone", "qzRope", "HEMP", "qzHook", "gone-1"))
                .done("participantRegister");
        try (Connection connection = town.server().schema().connect(); Statement statement = connection.createStatement()) {
            statement.execute("DELETE pu FROM participant_unit pu JOIN participant p ON p.id=pu.participant_id WHERE p.given_name='Gone'");

            assertThat(statement.executeUpdate("DELETE FROM participant WHERE given_name='Gone'")).isEqualTo(1);

            try (ResultSet left = statement.executeQuery("SELECT COUNT(*) FROM participant_plugin_value WHERE text_value='gone-1'")) {
                left.next();
                assertThat(left.getInt(1)).isZero();
            }
        }
    }
}
