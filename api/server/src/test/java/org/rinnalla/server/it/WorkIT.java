package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rinnalla.server.it.GraphQl.input;

import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.server.it.WorkCase.Person;
import org.rinnalla.spi.Role;

/** Employers, vacancies, applications and placements, through GraphQL and REST with the real plugins. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkIT {
    private RunningServer server;
    private WorkCase work;

    @BeforeAll
    void start() {
        server = RunningServer.start(Map.of());
        work = new WorkCase(server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void fi1_competitiveFollowsFromTheFactsAndFromNothingElse() {
        // Given a job of which no fact is known
        Person person = work.person("2026-06-01");
        Answer made = work.start("enrolmentId", person.enrolment(), "kind", "COMPETITIVE", "startedOn", "2026-07-01")
                .done("placementStart");
        String job = made.text("/placementStart/placement/id");
        assertThat(made.text("/placementStart/placement/competitive")).isEqualTo("NOT_KNOWN");
        assertThat(made.list("/placementStart/placement/competitiveMissing")).hasSize(6);

        // When the facts are told, the last of them against it
        Answer known = work.leader.step("placementCorrect", "placement { competitive competitiveMissing version }",
                input("placementId", job, "version", 1, "openToAnyone", JsonValue.TRUE, "minimumPay", JsonValue.TRUE, "equalPay",
                        JsonValue.TRUE, "ownContract", JsonValue.TRUE, "agencyLimit", JsonValue.FALSE, "reason", "Asked the employer"))
                .done("placementCorrect");
        Answer against = work.leader.step("placementCorrect", "placement { id }",
                input("placementId", job, "version", 2, "setAside", JsonValue.TRUE));
        Answer settled = work.leader.step("placementCorrect", "placement { competitive }",
                input("placementId", job, "version", 2, "setAside", JsonValue.FALSE)).done("placementCorrect");

        // Then the missing fact is named, the contradiction refused at its field, and the rest follows
        assertThat(known.list("/placementCorrect/placement/competitiveMissing").toString()).isEqualTo("[\"NOT_SET_ASIDE\"]");
        assertThat(against.userErrors("placementCorrect")).containsExactly("NOT_COMPETITIVE setAside");
        assertThat(settled.text("/placementCorrect/placement/competitive")).isEqualTo("YES");
    }

    @Test
    void st7_workTrainingAndInternshipAreNeverCompetitive() {
        Person person = work.person("2026-06-01");
        for (String kind : new String[]{"INTERNSHIP", "WORK_TRAINING", "SHELTERED", "VOLUNTEER", "DAY_ACTIVITY", "STUDIES"}) {
            Answer made = work.start("enrolmentId", person.enrolment(), "kind", kind, "startedOn", "2026-07-01", "openToAnyone",
                    JsonValue.TRUE, "minimumPay", JsonValue.TRUE, "equalPay", JsonValue.TRUE, "ownContract", JsonValue.TRUE, "setAside",
                    JsonValue.FALSE, "agencyLimit", JsonValue.FALSE).done("placementStart");

            assertThat(made.text("/placementStart/placement/competitive")).as(kind).isEqualTo("NO");
            assertThat(made.text("/placementStart/placement/competitiveWithSubsidy")).as(kind).isEqualTo("NO");
        }
    }

    @Test
    void aSubsidyIsOneOfTheProgrammesListOnTheDay() {
        Person person = work.person("2026-06-01");
        String body = "{\"enrolmentId\":\"" + person.enrolment() + "\",\"kind\":\"%s\",\"startedOn\":\"2026-07-01\",\"subsidy\":\"%s\"}";

        assertThat(refusal("sv", body.formatted("SUBSIDISED", "EXTRATJANST"))).contains("SUBSIDY_NOT_VALID", "\"/subsidy\"",
                "Stödet kunde inte ges", "NYSTARTSJOBB").doesNotContain("OSA");
        assertThat(refusal("fi", body.formatted("SUBSIDISED", "NO_SUCH"))).contains("SUBSIDY_UNKNOWN", "Koodia ei ole tukiluettelossa");
        assertThat(refusal("sv-FI", body.formatted("SUBSIDISED", "OSA"))).contains("SUBSIDY_NOT_FOR_KIND", "Koden hör till ett annat");
        assertThat(refusal("en", body.formatted("COMPETITIVE", "NYSTARTSJOBB"))).contains("NOT_COMPETITIVE",
                "A job whose wage is subsidised");
        assertThat(work.post("/v1/placements", "en", body.formatted("SUBSIDISED", "NYSTARTSJOBB")).body())
                .contains("\"competitive\":\"NO\"", "\"competitiveWithSubsidy\":\"NOT_KNOWN\"");
    }

    private String refusal(String language, String body) {
        HttpResponse<String> refused = work.post("/v1/placements", language, body);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        return refused.body();
    }

    @Test
    void aMistakeInAPlacementIsCorrectedAndWhatStoodThereIsKept() {
        // Given a job with a wrong kind, day and employer
        Person person = work.person("2026-05-01");
        String wrong = work.employer("Fel Plats AB");
        String right = work.employer("Rätt Plats AB");
        String job = work.job(person, wrong, "2026-06-10");

        // When it is corrected
        work.leader.step("placementCorrect", "placement { id }", input("placementId", job, "version", 1, "kind", "INTERNSHIP", "startedOn",
                "2026-06-01", "employerId", right, "reason", "Mixed up two people")).done("placementCorrect");

        // Then it stands right, its terms begin with it, and the history tells what stood there
        Answer now = work.leader.ask("query Q($id: ID!) { placement(id: $id) { kind competitive startedOn employer { name } "
                + "terms(first: 5) { nodes { startsOn } } "
                + "placementCorrections(first: 5) { nodes { kind startedOn fields reason employer { name } } } } }", "id", job).clean();
        assertThat(now.text("/placement/kind") + now.text("/placement/competitive")).isEqualTo("INTERNSHIPNO");
        assertThat(now.text("/placement/employer/name")).isEqualTo("Rätt Plats AB");
        assertThat(now.text("/placement/terms/nodes/0/startsOn")).isEqualTo("2026-06-01");
        assertThat(now.text("/placement/placementCorrections/nodes/0/kind")).isEqualTo("COMPETITIVE");
        assertThat(now.text("/placement/placementCorrections/nodes/0/startedOn")).isEqualTo("2026-06-10");
        assertThat(now.text("/placement/placementCorrections/nodes/0/employer/name")).isEqualTo("Fel Plats AB");
        assertThat(now.text("/placement/placementCorrections/nodes/0/fields")).contains("kind", "startedOn", "employer");

        // And a day before the enrolment is refused
        assertThat(work.leader.step("placementCorrect", "placement { id }",
                input("placementId", job, "version", 2, "startedOn", "2026-04-30")).userErrors("placementCorrect"))
                .containsExactly("OUT_OF_RANGE startedOn");
    }

    @Test
    void kn6_aPlaceForInternshipIsFoundForOnePersonAndNoneIsReserved() {
        Person person = work.person("2026-06-01");
        String employer = work.employer("Provgården");
        String body = "{\"employerId\":\"" + employer + "\",\"title\":\"Praktikant\",\"kind\":\"INTERNSHIP\",\"unitId\":\"" + work.unit
                + "\"%s}";

        HttpResponse<String> reserved = work.post("/v1/vacancies", "sv", body.formatted(""));
        HttpResponse<String> found = work.post("/v1/vacancies", "sv",
                body.formatted(",\"participantId\":\"" + person.participant() + "\""));

        assertThat(reserved.statusCode()).isEqualTo(422);
        assertThat(reserved.body()).contains("RESERVED_PLACE", "participantId", "KN-6", "Reserverade platser hålls inte i lager");
        assertThat(found.statusCode()).as(found.body()).isEqualTo(201);
    }

    @Test
    void kn9_theSupervisorIsNamedAndVisitsToTheEmployerAreCounted() {
        // Given an internship
        Person person = work.person("2026-06-01");
        String employer = work.employer("Rådgivna AB");
        String place = work.start("enrolmentId", person.enrolment(), "employerId", employer, "kind", "INTERNSHIP", "startedOn",
                "2026-09-01").done("placementStart").text("/placementStart/placement/id");

        // When the supervisor is named and the employer asks for advice twice
        work.leader.step("placementNameSupervisor", "placement { supervisorName supervisorPhone }",
                input("placementId", place, "version", 1, "supervisorName", "Bo Handledare", "supervisorPhone", "+46701740601"))
                .done("placementNameSupervisor");
        Answer first = work.contact("employerId", employer, "unitId", work.unit, "heldOn", "2026-09-02", "kind", "WORKPLACE", "outcome",
                "NEEDS_LEARNT").done("contactRecord");
        Answer second = work.contact("employerId", employer, "participantId", person.participant(), "participantPresent", JsonValue.TRUE,
                "heldOn", "2026-09-09", "kind", "WORKPLACE", "outcome", "ADVICE_GIVEN", "nextStep", "VISIT_AGAIN", "nextStepOn",
                "2026-09-16").done("contactRecord");

        // Then the visits have numbers, and the adaptation stands at the placement
        assertThat(first.text("/contactRecord/contact/visitNumber")).isEqualTo("1");
        assertThat(second.text("/contactRecord/contact/visitNumber")).isEqualTo("2");
        work.leader.step("adaptationRecord", "adaptation { id kind participant { id } }",
                input("placementId", place, "kind", "BREAKS", "description", "Tio minuter varje timme", "startedOn", "2026-09-10"))
                .done("adaptationRecord");
        assertThat(work.leader.ask("query Q($id: ID!) { placement(id: $id) { supervisorName adaptations(first: 2) { nodes { kind } } } }",
                "id", place).clean().text("/placement/adaptations/nodes/0/kind")).isEqualTo("BREAKS");

        // And a talk with nobody's employer has no outcome
        assertThat(work.contact("participantId", person.participant(), "heldOn", "2026-09-09", "kind", "MEETING", "outcome", "HIRED")
                .userErrors("contactRecord")).containsExactly("REQUIRED employerId");
    }

    @Test
    void kn9_visitsAreNumberedByTheirDaysAlsoWhenOneIsToldLate() {
        // Given two visits, a talk by telephone, and one whose number somebody gave
        String employer = work.employer("Kaffe Tre Koppar AB");
        visit(employer, "2026-09-08", "WORKPLACE");
        visit(employer, "2026-09-15", "WORKPLACE");
        visit(employer, "2026-09-16", "PHONE");
        work.contact("employerId", employer, "unitId", work.unit, "heldOn", "2026-09-20", "kind", "MEETING", "visitNumber", 9)
                .done("contactRecord");
        assertThat(visits(employer)).containsExactly("09-08 1 v1", "09-15 2 v1", "09-16 - v1", "09-20 9 v1");

        // When an earlier one is recorded late
        String late = visit(employer, "2026-09-10", "WORKPLACE");

        // Then the later one moves on, as a new version; what was given stays, and what was not touched too
        assertThat(visits(employer)).containsExactly("09-08 1 v1", "09-10 2 v1", "09-15 3 v2", "09-16 - v1", "09-20 9 v1");

        // And when its day is corrected, and then that it was no visit at all
        work.leader.step("contactCorrect", "contact { visitNumber }", input("contactId", late, "version", 1, "heldOn", "2026-09-01"))
                .done("contactCorrect");
        assertThat(visits(employer)).containsExactly("09-01 1 v2", "09-08 2 v2", "09-15 3 v2", "09-16 - v1", "09-20 9 v1");
        work.leader.step("contactCorrect", "contact { visitNumber }",
                input("contactId", late, "version", 2, "faceToFace", JsonValue.FALSE)).done("contactCorrect");
        assertThat(visits(employer)).containsExactly("09-01 - v3", "09-08 1 v3", "09-15 2 v3", "09-16 - v1", "09-20 9 v1");
    }

    @Test
    void kn9_aFileInAnyOrderNumbersVisitsByTheirDays() {
        String employer = work.leader.step("employerRegister", "employer { id }", input("ref", "omvand", "name", "Omvänd Ordning AB"))
                .done("employerRegister").text("/employerRegister/employer/id");
        String file = "ref,employerRef,unitRef,heldOn,kind\n" + Stream.of("2026-10-20", "2026-10-01", "2026-10-10")
                .map(day -> "omvand-" + day + ",omvand,knivsta-stegen," + day + ",WORKPLACE\n").collect(Collectors.joining());

        assertThat(work.server.post(work.server.token(Role.INTEGRATION, WorkCase.TENANT), "/v1/imports?kind=contacts", "text/csv", file)
                .body()).contains("\"refused\":0");

        assertThat(visits(employer)).containsExactly("10-01 1 v1", "10-10 2 v1", "10-20 3 v1");
    }

    private String visit(String employer, String day, String kind) {
        return work.contact("employerId", employer, "unitId", work.unit, "heldOn", day, "kind", kind).done("contactRecord")
                .text("/contactRecord/contact/id");
    }

    private List<String> visits(String employer) {
        return work.leader.ask("query E($id: ID!) { employer(id: $id) { contacts(first: 20, order: [HELD_ON_ASC]) { nodes { heldOn "
                + "visitNumber version } } } }", "id", employer).clean().list("/employer/contacts/nodes").stream()
                .map(JsonValue::asJsonObject).map(each -> each.getString("heldOn").substring(5) + " "
                        + (each.isNull("visitNumber") ? "-" : each.getInt("visitNumber")) + " v" + each.getInt("version"))
                .toList();
    }

    @Test
    void kn10_anInternshipLeadsToAJobAndSaysToWhich() {
        Person person = work.person("2026-05-01");
        Person other = work.person("2026-05-01");
        String employer = work.employer("Leder Vidare AB");
        String internship = work.start("enrolmentId", person.enrolment(), "kind", "INTERNSHIP", "startedOn", "2026-06-01")
                .done("placementStart").text("/placementStart/placement/id");
        String job = work.job(person, employer, "2026-08-01");
        String strange = work.job(other, employer, "2026-08-01");

        assertThat(work.leader.step("placementLedToJob", "placement { id }",
                input("placementId", internship, "version", 1, "ledToJob", JsonValue.TRUE, "ledToId", strange))
                .userErrors("placementLedToJob")).containsExactly("LED_TO_NO_JOB ledToId");
        assertThat(work.leader.step("placementLedToJob", "placement { id }",
                input("placementId", job, "version", 1, "ledToJob", JsonValue.TRUE)).userErrors("placementLedToJob"))
                .containsExactly("NOT_AN_INTERNSHIP placementId");
        Answer led = work.leader.step("placementLedToJob", "placement { ledToJob ledTo { id competitive } }",
                input("placementId", internship, "version", 1, "ledToJob", JsonValue.TRUE, "ledToId", job)).done("placementLedToJob");

        assertThat(led.text("/placementLedToJob/placement/ledTo/id")).isEqualTo(job);
    }

    @Test
    void fi5_fi6_theParticipantRecordsTheOwnApplicationAndTheShareIsToldApart() {
        // Given a participant with a token of the own
        Person person = work.person("2026-06-01");
        Person other = work.person("2026-06-01");
        GraphQl me = new GraphQl(server, server.tokenOf(person.subject(), Role.PARTICIPANT, WorkCase.TENANT));

        // When it records one, and staff another one
        Answer own = me.step("jobApplicationRecord", "jobApplication { id version enrolment { id } actor }",
                input("employerName", "Bion", "title", "Vaktmästare", "appliedOn", "2026-09-01", "actor", "PARTICIPANT"))
                .done("jobApplicationRecord");
        work.leader.step("jobApplicationRecord", "jobApplication { id }", input("participantId", person.participant(), "employerName",
                "Teatern", "appliedOn", "2026-09-02", "actor", "STAFF")).done("jobApplicationRecord");

        // Then it belongs to the enrolment, its result is told, and no one else's is reached
        assertThat(own.text("/jobApplicationRecord/jobApplication/enrolment/id")).isEqualTo(person.enrolment());
        me.step("jobApplicationAnswer", "jobApplication { result }", input("jobApplicationId",
                own.text("/jobApplicationRecord/jobApplication/id"), "version", 1, "result", "INTERVIEW", "resultOn", "2026-09-10"))
                .done("jobApplicationAnswer");
        assertThat(me.step("jobApplicationRecord", "jobApplication { id }", input("participantId", other.participant(), "employerName",
                "Bion", "appliedOn", "2026-09-01", "actor", "PARTICIPANT")).userErrors("jobApplicationRecord"))
                .containsExactly("NOT_FOUND participantId");
        assertThat(work.leader.step("jobApplicationRecord", "jobApplication { id }",
                input("participantId", person.participant(), "appliedOn", "2026-09-02", "actor", "TOGETHER"))
                .userErrors("jobApplicationRecord")).containsExactly("REQUIRED employerId");
        assertThat(server.get(work.token, "/v1/enrolments/" + person.enrolment() + "/job-applications?actor=PARTICIPANT&total=true").body())
                .contains("\"total\":1");
    }

    @Test
    void nothingIsToldToAnEmployerWithoutConsentAndItIsTalkedAboutAgain() {
        Person person = work.person("2026-06-01");

        assertThat(work.leader.step("disclosureDecisionRecord", "disclosureDecision { id }", input("participantId", person.participant(),
                "extent", "NEEDS", "told", "Behöver pauser", "decidedOn", "2026-09-01")).userErrors("disclosureDecisionRecord"))
                .containsExactly("CONSENT_MISSING consentOn");
        Answer nothing = work.leader.step("disclosureDecisionRecord", "disclosureDecision { revisitOn }",
                input("participantId", person.participant(), "extent", "NOTHING", "decidedOn", "2026-09-01"))
                .done("disclosureDecisionRecord");

        assertThat(nothing.text("/disclosureDecisionRecord/disclosureDecision/revisitOn")).isEqualTo("2026-11-01");
        assertThat(new GraphQl(server, server.token(Role.PROGRAMME_MANAGER, WorkCase.TENANT))
                .ask("{ disclosureDecisions(first: 1) { nodes { id } } }").codes()).containsExactly("FORBIDDEN");
    }
}
