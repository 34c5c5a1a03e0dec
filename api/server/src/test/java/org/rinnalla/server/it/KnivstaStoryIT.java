package org.rinnalla.server.it;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rinnalla.server.it.GraphQl.input;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.spi.Role;

/** Alva, sixteen, wants a place where she may work with animals: from her own wish to a job and to studies, at Stegen, in Swedish. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class KnivstaStoryIT {
    private static final String TENANT = "knivsta";
    private static final String UNIT = "knivsta-stegen";
    private final RunningServer server = RunningServer.stories();
    private final Acting coordinator = new Acting(server, "sv", Role.EMPLOYMENT_SPECIALIST, TENANT, "knivsta-es-2", UNIT);
    private final Acting leader = new Acting(server, "sv", Role.TEAM_LEADER, TENANT, "knivsta-tl-1", UNIT);
    private final Acting manager = new Acting(server, "sv", Role.PROGRAMME_MANAGER, TENANT, "knivsta-pm-1");
    private final Acting care = new Acting(server, "sv", Role.CARE_CONTACT, TENANT, "knivsta-cc-1");
    private final Acting alva = new Acting(server, "sv", Role.PARTICIPANT, TENANT, "alva-i-knivsta");
    private final Map<String, String> ids = new HashMap<>();

    @Test
    @Order(1)
    void kn2_kn4_itTakesAHomeInKnivstaAndAnOwnWish() {
        Answer setting = coordinator.ask("{ programmes(first: 1) { nodes { id rules { terms(locale: \"sv\") { term text } } } } "
                + "units(first: 1) { nodes { id } } }").clean();
        ids.put("programme", setting.text("/programmes/nodes/0/id"));
        ids.put("unit", setting.text("/units/nodes/0/id"));
        assertThat(setting.list("/programmes/nodes/0/rules/terms").toString()).contains("yrkessamordnare", "Stegen");

        // Given a friend from Uppsala, who does not say that he wants to
        String friend = person("Love", "2008-03-01", "0380", "love-i-uppsala");

        // When he is to be enrolled, then each rule says in Swedish what is missing
        Answer refused = coordinator.tries("enrolmentAccept", "enrolment { id }", "participantId", friend, "programmeId", id("programme"),
                "startedOn", "2026-01-12", "statements", illHealth());
        assertThat(refused.userErrors("enrolmentAccept")).containsExactlyInAnyOrder("NOT_RESIDENT participantId",
                "OWN_WISH_MISSING ownWishOn", "AIM_MISSING aims");
        assertThat(refused.list("/enrolmentAccept/userErrors").toString()).contains("KN-2", "KN-4",
                "Programmet är för den som bor i Knivsta. Det är bostaden som räknas, inte folkbokföringen.",
                "Någon annans önskan räcker inte.");
    }

    @Test
    @Order(2)
    void kn1_kn5_aMinorIsEnrolledWithoutAnybodysDecision() {
        // Given Alva, who lives in Knivsta and asks herself; nobody stands in a queue (KN-11)
        ids.put("alva", person("Alva", "2009-06-20", "0330", "alva-i-knivsta"));
        ids.put("referral", coordinator.makes("referralReceive", "referral", "participantId", id("alva"), "programmeId",
                id("programme"), "unitId", id("unit"), "receivedOn", "2026-01-08", "source", "SELF", "initiatedBy", "PARTICIPANT",
                "ownWishOn", "2026-01-08"));

        // When she is enrolled, with no decision of an authority
        Answer made = coordinator.does("enrolmentAccept", "enrolment { id decisionReference }",
                "participantId", id("alva"), "programmeId", id("programme"), "unitId", id("unit"), "specialistId",
                staff("knivsta-es-2"), "careContactId", staff("knivsta-cc-1"), "startedOn", "2026-01-12", "ownWishOn", "2026-01-08",
                "aims", Json.createArrayBuilder().add("INTERNSHIP").add("WORK").build(), "statements", illHealth());
        ids.put("enrolment", made.text("/enrolmentAccept/enrolment/id"));

        // Then she is in, and it is said that guardians and consent come first for a minor
        assertThat(made.at("/enrolmentAccept/enrolment/decisionReference")).isEqualTo(JsonValue.NULL);
        assertThat(made.list("/enrolmentAccept/warnings").toString()).contains("GUARDIAN_CONSENT_NEEDED");
        coordinator.does("consentRecord", "consent { id }", "participantId", id("alva"), "purpose", "SERVICE", "form", "WRITTEN",
                "scope", "Alva och hennes pappa har skrivit under", "givenOn", "2026-01-12");
        assertThat(alva.ask("{ consents(first: 5) { nodes { scope } } }").clean().list("/consents/nodes").toString()).contains("pappa");
    }

    @Test
    @Order(3)
    void theMappingIsInHerOwnWordsAndTheCareSideDoesNotReadIt() {
        // Given a first meeting
        coordinator.does("profileMeetingRecord", "profileMeeting { meetingNumber }", "enrolmentId", id("enrolment"), "heldOn",
                "2026-01-14", "minutes", 45);
        String profile = coordinator.makes("careerProfileOpen", "careerProfile", "participantId", id("alva"), "openedOn",
                "2026-01-14", "workedBefore", JsonValue.FALSE, "wantedPercent", 25, "disclosureWish", "TELL_PART");
        HttpResponse<String> said = coordinator.post("/v1/profile-sections", input("careerProfileId", profile, "section", "STRENGTHS",
                "words", "Jag är lugn med rädda hundar.", "language", "sv", "saidOn", "2026-01-14"));
        assertThat(said.statusCode()).as(said.body()).isEqualTo(201);
        ids.put("goal", coordinator.makes("goalState", "goal", "participantId", id("alva"), "kind", "LONG_TERM", "words",
                "Jag vill bli djursjukskötare.", "language", "sv", "aim", "WORK", "occupation", "5164", "saidOn", "2026-01-14"));
        coordinator.makes("goalStepPlan", "goalStep", "goalId", id("goal"), "words", "Hälsa på djurkliniken, med Doris",
                "plannedOn", "2026-01-14");

        // When she looks, she finds her words, and how she is she writes herself
        Answer mine = alva.ask("{ goals(first: 5) { nodes { words kindLabel(locale: \"sv\") steps(first: 5) { nodes { words } } } } }")
                .clean();
        assertThat(mine.text("/goals/nodes/0/words")).isEqualTo("Jag vill bli djursjukskötare.");
        assertThat(mine.text("/goals/nodes/0/steps/nodes/0/words")).contains("Doris");
        alva.does("selfRatingRecord", "selfRating { recordedBy }", "participantId", id("alva"), "kind", "WELLBEING", "score", 4,
                "ratedOn", "2026-01-14", "occasion", "START");

        // Then her care contact sees that she takes part, and nothing of this
        assertThat(care.ask("query Q($id: ID!) { participant(id: $id) { givenName enrolments(first: 2) { totalCount } } }", "id",
                id("alva")).clean().text("/participant/givenName")).isEqualTo("Alva");
        assertThat(care.ask("{ goals(first: 1) { nodes { words } } }").codes()).containsExactly("FORBIDDEN");
        assertThat(care.get("/v1/self-ratings?first=1").statusCode()).isEqualTo(403);
    }

    @Test
    @Order(4)
    void kn6_kn7_kn8_aPlaceIsSoughtEarlyAndForHerAlone() {
        // Given three weeks of weekly talks, and a first visit to an employer after twelve days
        for (String day : new String[]{"2026-01-14", "2026-01-20", "2026-01-27"}) {
            coordinator.does("contactRecord", "contact { id }", "participantId", id("alva"), "heldOn", day, "kind", "MEETING");
        }
        ids.put("clinic", coordinator.makes("employerRegister", "employer", "name", "Provtassens djurklinik", "industry", "75",
                "municipality", "0330"));
        Answer visit = coordinator.does("contactRecord", "contact { visitNumber outcomeLabel(locale: \"sv\") }", "employerId",
                id("clinic"), "participantId", id("alva"), "participantPresent", JsonValue.TRUE, "heldOn", "2026-01-24", "kind",
                "WORKPLACE", "actor", "TOGETHER", "outcome", "NEEDS_LEARNT");
        assertThat(visit.text("/contactRecord/contact/visitNumber")).isEqualTo("1");

        // When a place in stock is to be kept, then it is refused; a place for Alva is taken
        HttpResponse<String> stock = coordinator.post("/v1/vacancies", input("employerId", id("clinic"), "unitId", id("unit"),
                "title", "Praktikant", "kind", "INTERNSHIP", "foundOn", "2026-01-24"));
        assertThat(stock.statusCode()).isEqualTo(422);
        assertThat(stock.body()).contains("RESERVED_PLACE", "Reserverade platser hålls inte i lager");
        coordinator.makes("vacancyRecord", "vacancy", "employerId", id("clinic"), "unitId", id("unit"), "participantId",
                id("alva"), "title", "Praktikant hos smådjuren", "kind", "INTERNSHIP", "foundOn", "2026-01-24");

        // And a week without a talk puts her on the list of those who are waited for
        assertThat(overdue("2026-02-03")).doesNotContain(id("enrolment"));
        assertThat(overdue("2026-02-04")).contains(id("enrolment"));
        assertThat(leader.reads("/v1/programmes/" + id("programme") + "/work-progress?on=2026-02-04"))
                .contains("\"daysToFirstEmployerContact\":12");
    }

    @Test
    @Order(5)
    void kn9_theInternshipIsArrangedForHerAndSheDecidesWhatIsTold() {
        Map<String, Integer> before = snapshot("2026-03-31");

        // Given the internship, with a supervisor at the place
        ids.put("internship", coordinator.makes("placementStart", "placement", "enrolmentId", id("enrolment"), "employerId",
                id("clinic"), "kind", "INTERNSHIP", "title", "Praktikant", "occupation", "5164", "hoursPerWeek",
                Json.createValue(10), "percent", 25, "startedOn", "2026-02-09"));
        coordinator.does("placementNameSupervisor", "placement { supervisorName }", "placementId", id("internship"), "version", 1,
                "supervisorName", "Siv på kliniken");
        // When the supervisor asks for advice, a break every hour is agreed, and Alva lets her know that, and not why
        coordinator.does("contactRecord", "contact { visitNumber }", "employerId", id("clinic"), "participantId", id("alva"),
                "heldOn", "2026-02-12", "kind", "WORKPLACE", "outcome", "ADVICE_GIVEN");
        coordinator.makes("adaptationRecord", "adaptation", "placementId", id("internship"), "kind", "BREAKS", "description",
                "Tio minuter varje timme", "startedOn", "2026-02-12");
        Answer early = coordinator.tries("disclosureDecisionRecord", "disclosureDecision { id }", "participantId", id("alva"),
                "placementId", id("internship"), "extent", "NEEDS", "told", "Behöver pauser", "decidedOn", "2026-02-12");
        assertThat(early.userErrors("disclosureDecisionRecord")).containsExactly("CONSENT_MISSING consentOn");
        coordinator.makes("disclosureDecisionRecord", "disclosureDecision", "participantId", id("alva"), "placementId",
                id("internship"), "extent", "NEEDS", "told", "Behöver pauser", "toWhom", "Siv", "consentOn", "2026-02-12", "decidedOn",
                "2026-02-12");

        // Then she finds it, her care contact and the manager do not, and the snapshot counts one internship more
        assertThat(alva.ask("{ disclosureDecisions(first: 2) { nodes { told } } }").clean().toString()).contains("Behöver pauser");
        for (Acting other : new Acting[]{care, manager}) {
            assertThat(other.ask("{ disclosureDecisions(first: 2) { nodes { told } } }").codes()).containsExactly("FORBIDDEN");
        }
        Map<String, Integer> after = snapshot("2026-03-31");
        assertThat(after.getOrDefault("INTERNSHIP", 0)).isEqualTo(before.getOrDefault("INTERNSHIP", 0) + 1);
        assertThat(after.getOrDefault("IN_MEASURE", 0)).isEqualTo(before.getOrDefault("IN_MEASURE", 0) + 1);
        assertThat(after.getOrDefault("TOTAL", 0)).isEqualTo(before.getOrDefault("TOTAL", 0));
    }

    @Test
    @Order(6)
    void kn10_theInternshipLedToAJobThatSheAppliedForHerself() {
        // Given her own application
        HttpResponse<String> applied = alva.post("/v1/job-applications", input("employerId", id("clinic"), "title",
                "Djurvårdare, timmar", "appliedOn", "2026-05-04", "actor", "PARTICIPANT"));
        assertThat(applied.statusCode()).as(applied.body()).isEqualTo(201);
        // When the clinic says yes, what a job means for benefits is asked about first; it stops nothing
        coordinator.does("placementEnd", "placement { id }", "placementId", id("internship"), "version", 2, "endedOn", "2026-05-29",
                "endReason", "CONTRACT_END");
        Answer job = coordinator.does("placementStart", "placement { id competitive }", "enrolmentId", id("enrolment"), "employerId",
                id("clinic"), "kind", "COMPETITIVE", "title", "Djurvårdare", "occupation", "5164", "hoursPerWeek",
                Json.createValue(10), "startedOn", "2026-06-01", "openToAnyone", JsonValue.TRUE, "minimumPay", JsonValue.TRUE, "equalPay",
                JsonValue.TRUE, "ownContract", JsonValue.TRUE, "setAside", JsonValue.FALSE, "agencyLimit", JsonValue.FALSE);
        ids.put("job", job.text("/placementStart/placement/id"));
        assertThat(job.list("/placementStart/warnings").toString()).contains("BENEFIT_ADVICE_MISSING");
        assertThat(job.text("/placementStart/placement/competitive")).isEqualTo("YES");

        // Then the internship says to which job it led
        Answer led = coordinator.does("placementLedToJob", "placement { ledToJob ledTo { id } }", "placementId", id("internship"),
                "version", 3, "ledToJob", JsonValue.TRUE, "ledToId", id("job"));
        assertThat(led.text("/placementLedToJob/placement/ledTo/id")).isEqualTo(id("job"));
        assertThat(leader.reads("/v1/placements/" + id("job") + "/follow-along?on=2026-06-10")).contains("\"state\":\"OVERDUE\"");
        coordinator.does("goalPlacementLink", "goalPlacement { id }", "goalId", id("goal"), "placementId", id("job"), "linkedOn",
                "2026-06-01");
    }

    @Test
    @Order(7)
    void studiesStandBesideTheJobAndEachCountsOnce() {
        Map<String, Integer> before = snapshot("2026-09-30");
        coordinator.makes("placementStart", "placement", "enrolmentId", id("enrolment"), "kind", "STUDIES", "title",
                "Naturbruk, distans", "startedOn", "2026-08-24");

        // The job goes before studies: nobody is counted twice
        assertThat(snapshot("2026-09-30")).isEqualTo(before);

        // When the job ends for the school's sake, the studies are what she does
        coordinator.does("placementEnd", "placement { id }", "placementId", id("job"), "version", 1, "endedOn", "2026-09-15",
                "endReason", "QUIT", "learnt", "Jag orkar mer än jag trodde");
        Map<String, Integer> after = snapshot("2026-09-30");
        assertThat(after.getOrDefault("STUDIES", 0)).isEqualTo(before.getOrDefault("STUDIES", 0) + 1);
        assertThat(after.getOrDefault("PAID_WORK", 0)).isEqualTo(before.getOrDefault("PAID_WORK", 0) - 1);
    }

    @Test
    @Order(8)
    void sheEndsWhenSheWantsToAndThePublishedSnapshotStands() {
        // Given that she needs no more support; a reason that nobody has is no reason
        Answer never = coordinator.ask("mutation { enrolmentEnd(input: {enrolmentId: \"" + id("enrolment")
                + "\", version: 1, endedOn: \"2026-11-13\", endReason: NOT_READY}) { enrolment { id } } }");
        assertThat(never.body().toString()).contains("errors");
        String version = coordinator.ask("query Q($id: ID!) { enrolment(id: $id) { version } }", "id", id("enrolment")).clean()
                .text("/enrolment/version");
        Answer ended = coordinator.does("enrolmentEnd", "enrolment { endReasonLabel(locale: \"sv\") }", "enrolmentId", id("enrolment"),
                "version", Integer.valueOf(version), "endedOn", "2026-11-13", "endReason", "STUDIES", "placementEndReason", "OTHER");
        assertThat(ended.text("/enrolmentEnd/enrolment/endReasonLabel")).isEqualTo("Studier");

        // Then the snapshot of the day of counting is what the programme tells of itself
        assertThat(snapshot("2026-11-22")).containsEntry("INTERNSHIP", 29).containsEntry("PAID_WORK", 26).containsEntry("STUDIES", 14)
                .containsEntry("IN_MEASURE", 69).containsEntry("NONE", 31).containsEntry("TOTAL", 100);
    }

    @Test
    @Order(9)
    void theSnapshotIsAFileForEachUse() {
        Reports reports = new Reports(manager, id("programme"));

        assertThat(reports.run("se-snapshot", "2026-11-22", "text/csv").body()).contains("Kod,Huvudsaklig sysselsättning,Deltagare",
                "INTERNSHIP,Praktik,29,29", "PAID_WORK,Arbete för lön,26,26", "IN_MEASURE,I insats,69,69");
        assertThat(reports.run("se-snapshot", "2026-11-22", "application/json").body()).contains("\"locale\":\"sv\"",
                "Lägesbild: huvudsaklig sysselsättning");
        assertThat(reports.run("se-snapshot", "2026-11-22", "application/pdf").body()).startsWith("%PDF-");
        assertThat(reports.run("se-snapshot", "2026-11-22", Reports.XLSX).body()).startsWith("PK");
        assertThat(new Reports(care, id("programme")).run("se-snapshot", "2026-11-22", "text/csv").statusCode()).isEqualTo(403);
    }

    @Test
    @Order(10)
    void whoIsNotAlvasSeesNothingOfHer() {
        Acting elsewhere = new Acting(server, "sv", Role.EMPLOYMENT_SPECIALIST, TENANT, "knivsta-es-3", "no-such-unit");
        Acting otherTown = new Acting(server, "sv", Role.TEAM_LEADER, "haninge", "haninge-tl-1");
        Acting other = new Acting(server, "sv", Role.PARTICIPANT, TENANT, "knivsta-p-060");
        Acting research = new Acting(server, "sv", Role.RESEARCHER, TENANT, "knivsta-researcher-1");

        for (Acting each : new Acting[]{elsewhere, otherTown, other}) {
            assertThat(each.ask("query Q($id: ID!) { participant(id: $id) { givenName } }", "id", id("alva")).codes())
                    .containsExactly("NOT_FOUND");
            assertThat(each.get("/v1/participants/" + id("alva")).statusCode()).isEqualTo(404);
        }
        assertThat(research.ask("query Q($id: ID!) { participant(id: $id) { givenName } }", "id", id("alva")).codes())
                .containsExactly("FORBIDDEN");
        assertThat(research.ask("{ goals(first: 1) { nodes { words } } }").codes()).containsExactly("FORBIDDEN");
    }

    private String person(String name, String born, String residence, String subject) {
        return coordinator.makes("participantRegister", "participant", "unitId", id("unit"), "givenName", name, "familyName",
                "Provlycka", "birthDate", born, "residence", residence, "residentSince", "2020-08-01", "subject", subject);
    }

    private String staff(String ref) {
        return coordinator.ask("query Q($r: String!) { staffMembers(first: 1, filter: {ref: {eq: $r}}) { nodes { id } } }", "r", ref)
                .clean()
                .text("/staffMembers/nodes/0/id");
    }

    private String id(String name) {
        return requireNonNull(ids.get(name), name);
    }

    private String overdue(String day) {
        return leader.reads("/v1/programmes/" + id("programme") + "/overdue-contacts?first=100&on=" + day);
    }

    private Map<String, Integer> snapshot(String day) {
        return new Reports(manager, id("programme")).counts("se-snapshot", day, "code", "participants");
    }

    private static JsonArray illHealth() {
        return Json.createArrayBuilder().add(input("key", "mentalIllHealth", "value", JsonValue.TRUE)).build();
    }
}
