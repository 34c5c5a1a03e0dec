package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.spi.Role;

/** Participants read who looked at their data: only their own log, a page at a time, without anybody's name. */
class AccessLogIT {
    private static final String TENANT = "knivsta";
    private static final String LOG = "query L($n: Int!, $after: String) { auditEvents(first: $n, after: $after) { nodes { at role action noun "
            + "purpose outcome fields unit { name } } pageInfo { hasNextPage endCursor } } }";
    private final RunningServer server = RunningServer.shared();
    private final Acting specialist = new Acting(server, "sv", Role.EMPLOYMENT_SPECIALIST, TENANT, "knivsta-es-1", "knivsta-stegen");
    private final Acting manager = new Acting(server, "sv", Role.PROGRAMME_MANAGER, TENANT, "knivsta-pm-1");

    @Test
    void aParticipantReadsWhoLookedAtTheOwnDataAndAtNobodyElses() {
        // Given two participants; one is opened by a specialist, then both stand in a list of the manager
        String one = person("logg-1");
        String other = person("logg-2");
        specialist.reads("/v1/participants/" + one);
        manager.ask("query P($ids: [ID!]!) { participants(first: 5, filter: {id: {in: $ids}}) { nodes { familyName } } }", "ids",
                Json.createArrayBuilder().add(one).add(other).build()).clean();

        // When they ask
        Acting self = new Acting(server, "sv", Role.PARTICIPANT, TENANT, "logg-1");
        Acting neighbour = new Acting(server, "sv", Role.PARTICIPANT, TENANT, "logg-2");
        List<String> mine = log(self, 2);
        List<String> theirs = log(neighbour, 50);

        // Then each reads the own log, in pages: role, unit, what for
        assertThat(mine).contains("EMPLOYMENT_SPECIALIST READ Participant Stegen", "PROGRAMME_MANAGER READ Participant -");
        assertThat(mine).contains("EMPLOYMENT_SPECIALIST CREATE Participant Stegen");
        assertThat(theirs).contains("PROGRAMME_MANAGER READ Participant -");
        // The answer to each registration was a reading too; only the first was opened beside
        assertThat(Collections.frequency(mine, "EMPLOYMENT_SPECIALIST READ Participant Stegen"))
                .isEqualTo(Collections.frequency(theirs, "EMPLOYMENT_SPECIALIST READ Participant Stegen") + 1);
        assertThat(self.reads("/v1/audit-events?first=50&role=PROGRAMME_MANAGER")).contains("Participant.familyName")
                .doesNotContain("\"subject\"", "\"requestId\"", "\"rowCount\"", "logg-2", "knivsta-pm-1");

        // And no name, neither shown nor guessed; the others of the house see nothing of it
        assertThat(self.ask("{ auditEvents(first: 1) { nodes { subject } } }").body().toString()).contains("AuditEvent.subject");
        assertThat(self.get("/v1/audit-events?first=1&subject=knivsta-pm-1").statusCode()).isEqualTo(403);
        assertThat(specialist.get("/v1/audit-events?first=1").statusCode()).isEqualTo(403);
    }

    private String person(String subject) {
        String unit = specialist.ask("{ units(first: 1, filter: {ref: {eq: \"knivsta-stegen\"}}) { nodes { id } } }").clean()
                .text("/units/nodes/0/id");
        return specialist.makes("participantRegister", "participant", "unitId", unit, "givenName", "Kim", "familyName", "Loggvik",
                "subject",
                subject, "birthDate", "2004-02-02", "residence", "0330");
    }

    private static List<String> log(Acting by, int page) {
        List<String> lines = new ArrayList<>();
        JsonValue after = JsonValue.NULL;
        boolean more = true;
        while (more) {
            Answer told = by.ask(LOG, "n", page, "after", after).clean();
            told.list("/auditEvents/nodes").stream().map(JsonValue::asJsonObject)
                    .forEach(each -> lines.add(each.getString("role") + " " + each.getString("action") + " " + each.getString("noun") + " "
                            + (each.isNull("unit") ? "-" : each.getJsonObject("unit").getString("name"))));
            more = told.at("/auditEvents/pageInfo/hasNextPage").equals(JsonValue.TRUE) && lines.size() < 200;
            after = told.at("/auditEvents/pageInfo/endCursor");
        }
        return lines;
    }
}
