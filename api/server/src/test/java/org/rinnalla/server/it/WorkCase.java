package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rinnalla.server.it.GraphQl.input;

import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.spi.Role;

/** A tenant with people of its own for the tests of work, and the steps that they have in common. */
final class WorkCase {
    static final String TENANT = "knivsta";
    private static int count;
    final RunningServer server;
    final GraphQl leader;
    final String token;
    final String programme;
    final String unit;

    WorkCase(RunningServer server) {
        this.server = server;
        this.token = server.token(Role.TEAM_LEADER, TENANT);
        this.leader = new GraphQl(server, token);
        Answer setting = leader.ask("{ programmes(first: 1) { nodes { id } } units(first: 1) { nodes { id } } }").clean();
        this.programme = setting.text("/programmes/nodes/0/id");
        this.unit = setting.text("/units/nodes/0/id");
    }

    /** A participant and its enrolment. */
    record Person(String participant, String enrolment, String subject) {}

    Person person(String startedOn) {
        String ref = "work-" + ++count;
        String integration = server.token(Role.INTEGRATION, TENANT);
        assertThat(server.post(integration, "/v1/imports?kind=participants", "text/csv",
                "ref,subject,givenName,familyName,birthDate,unitRef,residence,residentSince\n" + ref + "," + ref
                        + ",Kim,Provrad,2004-01-02,knivsta-stegen,0330,2010-01-01\n")
                .body()).contains("\"refused\":0");
        assertThat(server.post(integration, "/v1/imports?kind=enrolments", "text/csv",
                "ref,participantRef,programmeRef,startedOn,ownWishOn,aims,statements\n" + ref + "," + ref + ",knivsta-ips," + startedOn
                        + ","
                        + startedOn + ",WORK,mentalIllHealth=true\n")
                .body()).contains("\"refused\":0");
        Answer made = leader
                .ask("query Q($ref: String!) { enrolments(first: 1, filter: {ref: {eq: $ref}}) { nodes { id participant { id } } } }",
                        "ref", ref)
                .clean();
        return new Person(made.text("/enrolments/nodes/0/participant/id"), made.text("/enrolments/nodes/0/id"), ref);
    }

    String employer(String name) {
        return leader.step("employerRegister", "employer { id }", input("name", name)).done("employerRegister")
                .text("/employerRegister/employer/id");
    }

    Answer start(Object... given) {
        return leader.step("placementStart",
                "placement { id version kind competitive competitiveWithSubsidy competitiveMissing competitiveMissingLabels(locale: \"sv\") }",
                input(given));
    }

    /** A job that is competitive by its facts. */
    String job(Person person, String employer, String startedOn) {
        return start("enrolmentId", person.enrolment(), "employerId", employer, "kind", "COMPETITIVE", "startedOn", startedOn,
                "openToAnyone", JsonValue.TRUE, "minimumPay", JsonValue.TRUE, "equalPay", JsonValue.TRUE, "ownContract", JsonValue.TRUE,
                "setAside", JsonValue.FALSE, "agencyLimit", JsonValue.FALSE).done("placementStart").text("/placementStart/placement/id");
    }

    Answer contact(Object... given) {
        return leader.step("contactRecord", "contact { id version visitNumber participantPresent outcome }", input(given));
    }

    HttpResponse<String> post(String path, String language, String body) {
        return server.send(server.request(path, token).header("Content-Type", "application/json").header("Accept-Language", language)
                .POST(BodyPublishers.ofString(body)));
    }
}
