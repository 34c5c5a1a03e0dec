package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rinnalla.server.it.GraphQl.input;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.spi.Role;

/**
 * Somebody's way at a site of the Finnish pilot: from the care contact's referral through THL's five phases to a job, the follow-along and
 * the reports; each step in Finnish and by the one who would take it.
 */
class FinnishStoryIT {
    private static final String TENANT = "etela-pohjanmaa";
    private static final String UNIT = "etela-pohjanmaa-unit-1";
    private final RunningServer server = RunningServer.shared();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Acting coach = acting(Role.EMPLOYMENT_SPECIALIST, TENANT + "-es-1");
    private final Acting leader = acting(Role.TEAM_LEADER, TENANT + "-tl-1");
    private final Acting manager = new Acting(server, "fi", Role.PROGRAMME_MANAGER, TENANT, TENANT + "-pm-1");
    private final Acting client = new Acting(server, "fi", Role.PARTICIPANT, TENANT, "asiakas-" + mark);
    private final String programme = id(manager, "programmes", TENANT + "-ips");
    private final String unit = id(manager, "units", UNIT);
    private final String me = id(leader, "staffMembers", TENANT + "-es-1");

    @Test
    void fromTheReferralThroughFivePhasesToAJobThatLasts() {
        // Given somebody whom the care contact sends, and who wants it
        String person = referred();
        String enrolment = agreed(person);
        consents(person);

        // When each phase follows the other
        refusedToSkip(enrolment);
        advance(enrolment, 1, "PROFILING", "2026-09-08", "Ammatillinen profilointi");
        profiled(person, enrolment);
        String goal = wanted(person);
        advance(enrolment, 2, "JOB_SEARCH", "2026-09-21", "Työn etsintä");
        String employer = searched(person);
        advisedOnBenefits(person);
        advance(enrolment, 3, "EMPLOYER_AGREEMENT", "2026-10-05", "Sopiminen työnantajan kanssa");
        disclosed(person, employer);
        String job = hired(person, enrolment, employer, goal);
        assertThat(advance(enrolment, 4, "SUPPORT", "2026-10-12", "Tuki työssä ja työn ulkopuolella")
                .list("/enrolmentAdvance/warnings")).isEmpty();

        // Then the support goes along, and the life that is not work is asked for by nobody and told by the client
        followed(person, employer, job);
        rated(person);
        seen(person, goal);
        reported();
    }

    private String referred() {
        JsonObject person = input("unitId", unit, "givenName", "Aava", "familyName", "Tarinakuru", "birthDate", "1994-03-03", "language",
                "fi", "residence", "743", "registration", "743", "residentSince", "2015-01-01", "phone", "+358401234567", "subject",
                "asiakas-" + mark);
        HttpResponse<String> made = leader.post("/v1/participants", person);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String id = made.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");

        Answer told = coach.does("referralReceive", "referral { id sourceLabel stateLabel initiatedByLabel }", "participantId", id,
                "programmeId", programme, "unitId", unit, "receivedOn", "2026-08-24", "source", "CARE_CONTACT", "initiatedBy",
                "PARTICIPANT",
                "referrerName", "Aikuispsykiatria");
        assertThat(told.text("/referralReceive/referral/sourceLabel")).isEqualTo("Hoitokontakti");
        assertThat(told.text("/referralReceive/referral/initiatedByLabel")).isEqualTo("Henkilö itse");
        assertThat(leader.ask("query Q($p: ID!) { waitingList(programme: $p, on: \"2026-08-31\") { length } }", "p", programme).clean()
                .text("/waitingList/length")).isNotEqualTo("0");
        return id;
    }

    /** FI-2: the own wish is all that is asked for; no diagnosis, no readiness, no age. */
    private String agreed(String person) {
        Answer refused = coach.tries("enrolmentAccept", "enrolment { id }", "participantId", person, "programmeId", programme, "unitId",
                unit,
                "specialistId", me, "startedOn", "2026-09-01");
        assertThat(refused.userErrors("enrolmentAccept")).containsExactly("OWN_WISH_MISSING ownWishOn");
        assertThat(refused.text("/enrolmentAccept/userErrors/0/rule")).isEqualTo("FI-2");
        assertThat(refused.text("/enrolmentAccept/userErrors/0/message")).startsWith("Merkitse päivä, jona asiakas itse");

        Answer accepted = coach.does("enrolmentAccept", "enrolment { id phaseLabel specialist { id } }", "participantId", person,
                "programmeId", programme, "unitId", unit, "specialistId", me, "startedOn", "2026-09-01", "ownWishOn", "2026-08-24", "aims",
                Json.createArrayBuilder().add("WORK").build());
        assertThat(accepted.text("/enrolmentAccept/enrolment/phaseLabel")).isEqualTo("Sopiminen asiakkaan kanssa");
        String enrolment = accepted.text("/enrolmentAccept/enrolment/id");
        assertThat(coach.ask("query Q($p: ID!) { participant(id: $p) { referrals(first: 1) { nodes { state enrolment { id } } } } }", "p",
                person).clean().text("/participant/referrals/nodes/0/enrolment/id")).isEqualTo(enrolment);
        return enrolment;
    }

    /** FI-8: research has a consent of its own; the service does not wait for it. */
    private void consents(String person) {
        for (String purpose : new String[]{"SERVICE", "RESEARCH"}) {
            HttpResponse<String> given = coach.post("/v1/consents", input("participantId", person, "purpose", purpose, "form", "WRITTEN",
                    "givenOn", "2026-09-01", "recipient", purpose.equals("RESEARCH") ? "THL" : "Etelä-Pohjanmaan hyvinvointialue"));
            assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
        }
    }

    private void refusedToSkip(String enrolment) {
        Answer refused = coach.tries("enrolmentAdvance", "enrolment { id }", "enrolmentId", enrolment, "version", 1, "phase", "JOB_SEARCH",
                "startsOn", "2026-09-08");
        assertThat(refused.userErrors("enrolmentAdvance")).containsExactly("PHASE_SKIPPED phase");
        assertThat(refused.text("/enrolmentAdvance/userErrors/0/rule")).isEqualTo("FI-PHASES");
        assertThat(refused.text("/enrolmentAdvance/userErrors/0/message"))
                .contains("on kirjattava: ammatillinen profilointi (PROFILING).",
                        "Sallittuja nyt: sopiminen asiakkaan kanssa (CLIENT_AGREEMENT), ammatillinen");
    }

    private Answer advance(String enrolment, int version, String phase, String day, String label) {
        Answer done = coach.does("enrolmentAdvance", "enrolment { phaseLabel }", "enrolmentId", enrolment, "version", version, "phase",
                phase, "startsOn", day);
        assertThat(done.text("/enrolmentAdvance/enrolment/phaseLabel")).isEqualTo(label);
        return done;
    }

    private void profiled(String person, String enrolment) {
        String profile = coach.makes("careerProfileOpen", "careerProfile", "participantId", person, "openedOn", "2026-09-08",
                "workedBefore", JsonValue.TRUE, "yearsAway", 6, "wantedPercent", 50, "disclosureWish", "TELL_PART");
        for (String day : new String[]{"2026-09-08", "2026-09-15"}) {
            coach.makes("profileMeetingRecord", "profileMeeting", "enrolmentId", enrolment, "staffMemberId", me, "heldOn", day);
        }
        Answer said = coach.does("profileSectionWrite", "profileSection { sectionLabel words }", "careerProfileId", profile, "section",
                "STRENGTHS", "words", "Olen sitkeä. Olen täällä vieläkin.", "language", "fi", "saidOn", "2026-09-15");
        assertThat(said.text("/profileSectionWrite/profileSection/sectionLabel")).isEqualTo("Vahvuudet");
    }

    /** FI-3, FI-4: the film star's dream stays in the own words, somebody else's view stops nothing, and a step leads towards it. */
    private String wanted(String person) {
        String goal = coach.makes("goalState", "goal", "participantId", person, "kind", "LONG_TERM", "words", "Haluan elokuvatähdeksi",
                "language", "fi", "aim", "WORK", "saidOn", "2026-09-15");
        coach.makes("goalViewNote", "goalView", "goalId", goal, "staffMemberId", me, "words", "Tavoite on kaukana; lähden mukaan.",
                "statedOn", "2026-09-16");
        coach.makes("goalStepPlan", "goalStep", "goalId", goal, "words", "Työ elokuvateatterissa", "plannedOn", "2026-09-16", "dueOn",
                "2026-10-31");
        return goal;
    }

    /** FI-5: the client applies, the coach sits beside; the application is the client's own row. */
    private String searched(String person) {
        String employer = coach.makes("employerRegister", "employer", "name", "Tarinan Elokuvateatteri " + mark, "municipality", "743");
        Answer talk = coach.does("contactRecord", "contact { visitNumber }", "employerId", employer, "participantId", person,
                "staffMemberId", me, "unitId", unit, "heldOn", "2026-09-22", "kind", "WORKPLACE", "faceToFace", JsonValue.TRUE, "place",
                "COMMUNITY", "participantPresent", JsonValue.TRUE, "outcome", "CANDIDATE_PRESENTED");
        assertThat(talk.text("/contactRecord/contact/visitNumber")).isEqualTo("1");
        Answer own = client.does("jobApplicationRecord", "jobApplication { actorLabel }", "employerName", "Tarinan Elokuvateatteri",
                "title", "Lipunmyyjä", "appliedOn", "2026-09-24", "actor", "PARTICIPANT");
        assertThat(own.text("/jobApplicationRecord/jobApplication/actorLabel")).isEqualTo("Asiakas");
        return employer;
    }

    /** The limit of earnings by the year, a warning, and never an amount that is promised. */
    private void advisedOnBenefits(String person) {
        coach.makes("benefitRecord", "benefit", "participantId", person, "benefitType", "TYOKYVYTTOMYYSELAKE", "startsOn", "2022-01-01");
        String path = "/v1/participants/" + person + "/benefit-advice?wageAmount=1200&on=";

        String known = coach.reads(path + "2024-10-12");
        assertThat(known).contains("976,59", "\"EARNINGS_LIMIT_OVER\"", "Eläke voidaan jättää lepäämään", "Tässä ei luvata mitään summaa");
        String now = coach.reads(path + "2026-10-12");
        assertThat(now).contains("Vuoden 2026 ansaintarajaa ei ole tässä").doesNotContain("976,59", "\"amount\"");
        assertThat(client.reads(path + "2026-10-12")).contains("Ilmoita työstä etuuden maksajalle");

        coach.makes("benefitAdviceRecordAdd", "benefitAdviceRecord", "participantId", person, "givenOn", "2026-10-01", "topics",
                Json.createArrayBuilder().add("EARNINGS_LIMIT").add("REPORT_CHANGE").build(), "staffMemberId", me);
    }

    private void disclosed(String person, String employer) {
        assertThat(coach.tries("disclosureDecisionRecord", "disclosureDecision { id }", "participantId", person, "employerId", employer,
                "extent", "NEEDS", "decidedOn", "2026-10-05").userErrors("disclosureDecisionRecord")).isNotEmpty();
        coach.makes("disclosureDecisionRecord", "disclosureDecision", "participantId", person, "employerId", employer, "extent", "NEEDS",
                "told", "Tarvitsen tauon iltapäivällä", "decidedOn", "2026-10-05", "consentOn", "2026-10-05");
    }

    /** FI-1: the open labour market, told from the facts; FI-4: the job serves the goal. */
    private String hired(String person, String enrolment, String employer, String goal) {
        Answer begun = coach.does("placementStart", "placement { id competitiveLabel kindLabel }", "enrolmentId", enrolment, "employerId",
                employer, "kind", "COMPETITIVE", "title", "Lipunmyyjä", "occupation", "5230", "startedOn", "2026-10-12", "hoursPerWeek", 15,
                "wageAmount", 13, "wageCurrency", "EUR", "wagePeriod", "HOUR", "openToAnyone", JsonValue.TRUE, "minimumPay", JsonValue.TRUE,
                "equalPay", JsonValue.TRUE, "ownContract", JsonValue.TRUE, "setAside", JsonValue.FALSE, "agencyLimit", JsonValue.FALSE);
        assertThat(begun.text("/placementStart/placement/competitiveLabel")).isEqualTo("Työ avoimilla työmarkkinoilla");
        assertThat(begun.list("/placementStart/warnings").toString()).doesNotContain("BENEFIT_ADVICE_MISSING");
        String job = begun.text("/placementStart/placement/id");
        coach.makes("goalPlacementLink", "goalPlacement", "goalId", goal, "placementId", job, "linkedOn", "2026-10-12");
        assertThat(client.ask("query Q($p: ID!) { participant(id: $p) { goals(first: 1) { nodes { words placements(first: 1) { nodes { "
                + "placement { title } } } } } } }", "p", person).clean()
                .text("/participant/goals/nodes/0/placements/nodes/0/placement/title"))
                .isEqualTo("Lipunmyyjä");
        return job;
    }

    private void followed(String person, String employer, String job) {
        for (String day : new String[]{"2026-10-08", "2026-10-14", "2026-10-21"}) {
            coach.makes("contactRecord", "contact", "participantId", person, "staffMemberId", me, "heldOn", day, "kind", "MEETING",
                    "faceToFace", JsonValue.TRUE, "place", "COMMUNITY", "actor", "TOGETHER");
        }
        Answer due = coach.ask("query Q($p: ID!) { followAlong(placement: $p, on: \"2026-11-20\") { kindLabel stateLabel dueOn } }", "p",
                job).clean();
        assertThat(due.at("/followAlong/0").toString()).contains("Ennen ensimmäistä työpäivää", "Tehty");
        assertThat(due.at("/followAlong/1").toString()).contains("Ensimmäisinä työpäivinä", "Tehty");
        assertThat(due.list("/followAlong").toString()).contains("Jäi tekemättä");
        coach.makes("adaptationRecord", "adaptation", "placementId", job, "kind", "BREAKS", "description", "Tauko kello 14", "startedOn",
                "2026-10-12");
    }

    /** FI-10: how life is, told by the client when the client likes to. */
    private void rated(String person) {
        client.makes("selfRatingRecord", "selfRating", "participantId", person, "kind", "QUALITY_OF_LIFE", "score", 4, "occasion", "START",
                "ratedOn", "2026-09-02");
        Answer later = client.does("selfRatingRecord", "selfRating { kindLabel score }", "participantId", person, "kind",
                "QUALITY_OF_LIFE", "score", 7, "occasion", "UNDER_WAY", "ratedOn", "2026-11-10");
        assertThat(later.text("/selfRatingRecord/selfRating/score")).isEqualTo("7");
    }

    /** What each other role does not see; and under turvakielto not even where the person works or lives. */
    private void seen(String person, String goal) {
        Acting care = acting(Role.CARE_CONTACT, TENANT + "-cc-1");
        Acting researcher = new Acting(server, "fi", Role.RESEARCHER, TENANT, TENANT + "-researcher-1");
        Acting elsewhere = new Acting(server, "fi", Role.EMPLOYMENT_SPECIALIST, "lappi", "lappi-es-1");
        assertThat(care.get("/v1/goals/" + goal).statusCode()).isEqualTo(403);
        assertThat(care.get("/v1/participants/" + person + "/benefit-advice").statusCode()).isEqualTo(403);
        assertThat(researcher.reads("/v1/participants/" + person)).contains("1994").doesNotContain("Aava", "Tarinakuru", "\"743\"",
                "+358401234567");
        assertThat(elsewhere.get("/v1/participants/" + person).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get("/v1/goals/" + goal).statusCode()).isEqualTo(404);

        int version = Integer.parseInt(leader.ask("query Q($p: ID!) { participant(id: $p) { version } }", "p", person).clean()
                .text("/participant/version"));
        leader.does("participantProtect", "participant { protection }", "participantId", person, "version", version, "protection",
                "FI_TURVAKIELTO", "reason", "DVV:n päätös esitetty", "namedStaffId", me);
        String shown = "query Q($p: ID!) { participant(id: $p) { givenName residence phone placements(first: 1) { nodes { employer { name } } } } }";
        assertThat(coach.ask(shown, "p", person).clean().body().toString()).contains("\"743\"", "+358401234567", "Tarinan Elokuvateatteri");
        assertThat(manager.ask(shown, "p", person).clean().body().toString()).contains("Aava")
                .doesNotContain("\"743\"", "+358401234567", "Elokuvateatteri");
        assertThat(care.ask(shown, "p", person).body().toString()).doesNotContain("\"743\"", "+358401234567", "Elokuvateatteri");
    }

    private void reported() {
        JsonObject asked = Json.createObjectBuilder().add("programmeId", programme).add("date", "2026-11-20").build();
        HttpResponse<String> site = manager.post("/v1/reports/fi-site/runs", asked);
        assertThat(site.statusCode()).as(site.body()).isEqualTo(200);
        assertThat(site.body()).contains("Paikkakunnan tilanne", "Avoinna", "Asiakkaat vaiheittain", "Tuki työssä ja työn ulkopuolella",
                "Näistä työsuhteessa avoimilla työmarkkinoilla").doesNotContain("Tarinakuru");
        HttpResponse<String> rows = manager.post("/v1/reports/fi-evaluation/runs", asked);
        assertThat(rows.body()).contains("\"entry\":\"2026-09-01\"", "\"firstJob\":\"2026-10-12\"", "Kyllä").doesNotContain("Tarinakuru",
                "Elokuvateatteri");
    }

    private Acting acting(Role role, String subject) {
        return new Acting(server, "fi", role, TENANT, subject, UNIT);
    }

    private static String id(Acting who, String nouns, String ref) {
        return who.ask("query Q($ref: String!) { " + nouns + "(first: 1, filter: {ref: {eq: $ref}}) { nodes { id } } }", "ref", ref).clean()
                .text("/" + nouns + "/nodes/0/id");
    }
}
