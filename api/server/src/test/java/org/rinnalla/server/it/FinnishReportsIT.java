package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rinnalla.server.it.GraphQl.input;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.spi.Role;

/** The reports of job coaching over the demo data. */
class FinnishReportsIT {
    private final RunningServer server = RunningServer.shared();

    @Test
    void fi9_aSiteIsOpenOrStartingSinceADay() {
        String report = run("pohjois-karjala", Role.PROGRAMME_MANAGER, "fi-site", "2026-11-22", "fi");
        assertThat(report).contains("\"STATUS\"", "Avoinna", "\"SINCE\"", "Työsuhteita alusta alkaen");

        // Before its first day the same site is about to start, and nothing has arisen yet
        assertThat(run("pohjois-karjala", Role.PROGRAMME_MANAGER, "fi-site", "2019-01-01", "sv-FI")).contains("\"STATUS\"", "Startar")
                .doesNotContain("JOB_STARTS");
    }

    @Test
    void fi8_researchGetsRowsOfThoseWhoConsentedToItAndNoNames() {
        // Given somebody who consented to the service, not to research
        String tenant = "pohjois-karjala";
        GraphQl leader = new GraphQl(server, server.token(Role.TEAM_LEADER, tenant));
        String participant = leader.step("participantRegister", "participant { id }",
                input("unitId", leader.ask("{ units(first: 1) { nodes { id } } }").text("/units/nodes/0/id"), "givenName", "Tutkimatta",
                        "familyName", "Jäänyt", "birthDate", "1990-05-05", "residence", "167"))
                .done("participantRegister").text("/participantRegister/participant/id");
        leader.step("enrolmentAccept", "enrolment { id }", input("participantId", participant, "programmeId", programme(leader),
                "startedOn", "2026-03-03", "ownWishOn", "2026-03-01")).done("enrolmentAccept");
        consent(leader, participant, "SERVICE");
        String before = run(tenant, Role.TEAM_LEADER, "fi-evaluation", "2026-11-22", "fi");
        int there = before.split("2026-03-03", -1).length;

        // When a consent to research is given, apart from the other
        consent(leader, participant, "RESEARCH");
        String after = run(tenant, Role.TEAM_LEADER, "fi-evaluation", "2026-11-22", "fi");

        // Then there is one row more, with the county, ages by ten, a pseudonym, and neither name, number nor id
        assertThat(after.split("2026-03-03", -1).length).isEqualTo(there + 1);
        assertThat(after).contains("\"14\"", "30-39").doesNotContain("Tutkimatta", "Jäänyt", "1990", participant);
    }

    private static void consent(GraphQl leader, String participant, String purpose) {
        leader.step("consentRecord", "consent { id }",
                input("participantId", participant, "purpose", purpose, "form", "WRITTEN", "givenOn", "2026-03-01")).done("consentRecord");
    }

    private String run(String tenant, Role role, String report, String day, String language) {
        String programme = programme(new GraphQl(server, server.token(Role.TEAM_LEADER, tenant)));
        HttpResponse<String> run = server.send(server.request("/v1/reports/" + report + "/runs", server.token(role, tenant))
                .header("Content-Type", "application/json").header("Accept-Language", language)
                .POST(BodyPublishers.ofString("{\"programmeId\":\"" + programme + "\",\"date\":\"" + day + "\"}")));
        assertThat(run.statusCode()).as(run.body()).isEqualTo(200);
        return run.body();
    }

    private static String programme(GraphQl leader) {
        return leader.ask("{ programmes(first: 1) { nodes { id } } }").text("/programmes/nodes/0/id");
    }
}
