package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonNumber;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.spi.Role;

/** What a real country keeps with enrolments: on which day each was registered in the funder's own system, by hand. */
class EnrolmentDataIT {
    private static final String TENANT = "stockholm";
    private final RunningServer server = RunningServer.shared();
    private final GraphQl manager = new GraphQl(server, server.token(Role.PROGRAMME_MANAGER, TENANT));

    @Test
    void whoIsNotRegisteredYetIsFoundAndTheDayIsKept() {
        // Given an enrolment that is not registered yet
        GraphQl.Answer missing = missing();
        int before = ((JsonNumber) missing.at("/enrolments/totalCount")).intValue();
        assertThat(before).isPositive();
        String id = missing.text("/enrolments/nodes/0/id");
        int version = ((JsonNumber) missing.at("/enrolments/nodes/0/version")).intValue();
        // When the day is set, and nothing else
        GraphQl.Answer done = manager.step("enrolmentSupplement", "enrolment { version seSusRegisteredOn }",
                GraphQl.input("enrolmentId", id, "version", version, "seSusRegisteredOn", "2026-02-03")).done("enrolmentSupplement");
        // Then it is kept, under a new version
        assertThat(done.at("/enrolmentSupplement/enrolment").toString())
                .isEqualTo("{\"version\":" + (version + 1) + ",\"seSusRegisteredOn\":\"2026-02-03\"}");
        assertThat(((JsonNumber) missing().at("/enrolments/totalCount")).intValue()).isEqualTo(before - 1);
        assertThat(manager.ask("{ enrolments(filter: {seSusRegisteredOn: {from: \"2026-02-03\", to: \"2026-02-03\"}}, first: 5) "
                + "{ nodes { id } } }").clean().list("/enrolments/nodes").toString()).contains(id);
        // and below other rows too
        assertThat(manager.ask("{ participants(first: 100, filter: {enrolments: {seSusRegisteredOn: {eq: \"2026-02-03\"}}}) "
                + "{ nodes { enrolments(first: 5) { nodes { id seSusRegisteredOn } } } } }").clean().body().toString()).contains(id);
        // and whoever made the change from the old version is told
        assertThat(manager.step("enrolmentSupplement", "enrolment { id }",
                GraphQl.input("enrolmentId", id, "version", version, "seSusRegisteredOn", "2026-02-04")).userErrors("enrolmentSupplement"))
                .containsExactly("CONFLICT version");
        assertThat(manager.step("enrolmentSupplement", "enrolment { id }", GraphQl.input("enrolmentId", id, "version", version + 1))
                .userErrors("enrolmentSupplement")).hasSize(1).first().asString().startsWith("REQUIRED");
    }

    @Test
    void theSameOverRest() {
        GraphQl.Answer missing = missing();
        String id = missing.text("/enrolments/nodes/1/id");
        String token = server.token(Role.PROGRAMME_MANAGER, TENANT);
        HttpResponse<String> done = server.send(server.request("/v1/enrolments/" + id + "/supplement", token)
                .header("Content-Type", "application/json").header("If-Match", "\"" + missing.at("/enrolments/nodes/1/version") + "\"")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"extensions\":{\"seSusRegisteredOn\":\"2026-03-01\"}}")));

        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(server.get(token, "/v1/enrolments/" + id).body()).contains("\"extensions\":{\"seSusRegisteredOn\":\"2026-03-01\"}");
        assertThat(server.get(token, "/v1/enrolments?seSusRegisteredOn=2026-03-01").body()).contains(id);
    }

    private GraphQl.Answer missing() {
        return manager.ask("{ enrolments(first: 2, filter: {seSusRegisteredOn: {absent: true}}) { totalCount nodes { id version } } }")
                .clean();
    }
}
