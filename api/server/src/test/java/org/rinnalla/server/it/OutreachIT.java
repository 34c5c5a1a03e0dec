package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rinnalla.server.it.GraphQl.input;

import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.spi.Role;

/** People who are sought and are no participants, from the signal to conversion or erasure. */
class OutreachIT {
    private static final String TENANT = "huddinge";
    private static final String UNIT = "huddinge-outreach-team";
    private static final String NUMBER = "20000229-2399";
    private final RunningServer server = RunningServer.stories();
    private final String token = server.token(Role.OUTREACH_WORKER, TENANT, UNIT);
    private final GraphQl worker = new GraphQl(server, token);

    @Test
    void hu2_theSourceIsForThoseWhoSeekAlone() {
        String sought = open("source", "POLICE", "sourceName", "En granne", "name", "Kim");

        assertThat(worker.ask("query Q($id: ID!) { outreachCase(id: $id) { source sourceLabel(locale: \"sv\") sourceName name } }", "id",
                sought).clean().text("/outreachCase/sourceLabel")).isEqualTo("Polis");

        // Neither the tenant's manager nor another unit's team leader, nor a file that goes out
        Answer manager = new GraphQl(server, server.token(Role.PROGRAMME_MANAGER, TENANT))
                .ask("query Q($id: ID!) { outreachCase(id: $id) { state source name } }", "id", sought);
        assertThat(manager.codes()).containsOnly("FORBIDDEN");
        assertThat(manager.body().toString()).doesNotContain("POLICE", "Kim");
        assertThat(new GraphQl(server, server.token(Role.EMPLOYMENT_SPECIALIST, TENANT))
                .ask("{ outreachCases(first: 1) { nodes { id } } }").codes()).containsExactly("FORBIDDEN");
        HttpResponse<String> file = server.get(server.token(Role.INTEGRATION, TENANT), "/v1/exports/outreach_cases");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).contains("receivedOn").doesNotContain("source", "En granne", "Kim", "description", "reachBy");
    }

    @Test
    void hu3_hu4_aSkippedStepIsMindedAndTakenThenItIsFlexible() {
        String sought = open("name", "Ali");

        // A visit before letter and telephone: taken, with a warning by the rule's id
        HttpResponse<String> visit = rest("/v1/outreach-attempts", "{\"outreachCaseId\":\"" + sought
                + "\",\"triedOn\":\"2026-11-03\",\"kind\":\"HOME_VISIT\",\"result\":\"NO_ANSWER\"}", "sv");
        assertThat(visit.statusCode()).as(visit.body()).isEqualTo(201);
        assertThat(visit.body()).contains("STEP_SKIPPED", "HU-3", "Brev, Telefon");

        // In their order: nothing to mind
        assertThat(attempt(sought, "2026-11-04", "LETTER", "NO_ANSWER").list("/outreachAttemptRecord/warnings")).isEmpty();
        assertThat(attempt(sought, "2026-11-05", "PHONE", "REACHED").list("/outreachAttemptRecord/warnings")).isEmpty();

        // Then flexible (HU-4): the contact stands, and a walk skips nothing
        assertThat(attempt(sought, "2026-11-06", "WALK", "REACHED").list("/outreachAttemptRecord/warnings")).isEmpty();
        Answer told = worker.ask("query Q($id: ID!) { outreachCase(id: $id) { state firstContactOn attempts(first: 9) { totalCount } } }",
                "id", sought).clean();
        assertThat(told.text("/outreachCase/state")).isEqualTo("IN_CONTACT");
        assertThat(told.text("/outreachCase/firstContactOn")).isEqualTo("2026-11-05");
        assertThat(told.text("/outreachCase/attempts/totalCount")).isEqualTo("4");
    }

    @Test
    void hu4_afterTheFirstContactAnyWayOfMeetingWillDo() {
        for (String first : new String[]{"LETTER", "WALK"}) {
            // Given a first contact, that came by a letter in its turn, or by chance in the park
            String sought = open("name", "Robin");
            attempt(sought, "2026-11-03", first, "REACHED");

            // When it goes on by whatever helps, in no order
            for (String kind : new String[]{"AUTHORITY_ACCOMPANIED", "WALK", "HOME_VISIT", "MEETING", "MESSAGE"}) {
                // Then it is recorded, and nothing is said to be missing
                Answer met = attempt(sought, "2026-11-10", kind, "REACHED");
                assertThat(met.list("/outreachAttemptRecord/userErrors")).as(kind).isEmpty();
                assertThat(met.list("/outreachAttemptRecord/warnings")).as(kind).isEmpty();
            }
        }
    }

    @Test
    void hu5_smallGoalsStandInTheOwnWords() {
        String sought = open("name", "Sam");

        Answer set = worker.step("outreachGoalSet", "outreachGoal { id words }",
                input("outreachCaseId", sought, "words", "Tömma spisen", "setOn", "2026-11-10")).done("outreachGoalSet");
        Answer early = worker.step("outreachGoalReach", "outreachGoal { id }",
                input("outreachGoalId", set.text("/outreachGoalSet/outreachGoal/id"), "version", 1, "reachedOn", "2026-11-09"));

        assertThat(early.userErrors("outreachGoalReach")).containsExactly("OUT_OF_RANGE reachedOn");
    }

    @Test
    void hu6_aHandOverIsWarm() {
        String sought = open("description", "Man i sextioårsåldern");

        HttpResponse<String> cold = rest("/v1/hand-overs", "{\"outreachCaseId\":\"" + sought
                + "\",\"service\":\"HOUSING_SUPPORT\",\"offeredOn\":\"2026-11-10\",\"accepted\":\"YES\"}", "fi");
        assertThat(cold.statusCode()).isEqualTo(422);
        assertThat(cold.body()).contains("JOINT_MEETING_MISSING", "HU-6", "firstMeetingOn", "yhteisen tapaamisen");

        Answer warm = worker.step("handOverRecord", "handOver { accepted serviceLabel(locale: \"sv\") }",
                input("outreachCaseId", sought, "service", "HOUSING_SUPPORT", "offeredOn", "2026-11-10", "firstMeetingOn", "2026-11-12",
                        "workerPresent", JsonValue.TRUE, "accepted", "YES"))
                .done("handOverRecord");
        assertThat(warm.text("/handOverRecord/handOver/serviceLabel")).isEqualTo("Boendestöd");
        assertThat(worker.step("handOverRecord", "handOver { id }",
                input("outreachCaseId", sought, "service", "HOME_CARE", "offeredOn", "2026-11-10", "firstMeetingOn", "2026-11-12",
                        "workerPresent", JsonValue.FALSE, "accepted", "LATER"))
                .clean().text("/handOverRecord/warnings/0/code")).isEqualTo("HAND_OVER_NOT_WARM");
    }

    @Test
    void hu7_nothingIsAskedFirstAndNoTimeEndsIt() {
        // Years later, without a wish, an aim or a motivation, the case goes on
        String sought = open("receivedOn", "2019-01-02", "name", "Noor");

        assertThat(attempt(sought, "2026-11-20", "LETTER", "NO_ANSWER").list("/outreachAttemptRecord/userErrors")).isEmpty();
        assertThat(worker.ask("query Q($id: ID!) { outreachCase(id: $id) { state } }", "id", sought).clean().text("/outreachCase/state"))
                .isEqualTo("SOUGHT");
    }

    @Test
    void hu8_noNumberIsKeptAndNobodyIsEnrolledBeforeAgreeing() {
        // A national identifier in a text is refused in each language, and never echoed
        for (String language : new String[]{"en", "sv", "fi", "sv-FI"}) {
            HttpResponse<String> refused = rest("/v1/outreach-cases", caseBody("\"name\":\"Kim " + NUMBER + "\""), language);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
            assertThat(refused.body()).contains("NATIONAL_ID_NOT_ALLOWED", "name").doesNotContain(NUMBER);
        }

        // A participant of the outreach programme without a converted case: refused by the rule
        GraphQl leader = new GraphQl(server, server.token(Role.TEAM_LEADER, TENANT, UNIT));
        String stranger = leader.step("participantRegister", "participant { id }",
                input("unitId", unit(), "givenName", "Ebba", "familyName", "Provling")).done("participantRegister")
                .text("/participantRegister/participant/id");
        Answer early = leader.step("enrolmentAccept", "enrolment { id }",
                input("participantId", stranger, "programmeId", programme(), "startedOn", "2026-11-20"));
        assertThat(early.userErrors("enrolmentAccept")).containsExactly("NOT_CONVERTED participantId");
        assertThat(early.text("/enrolmentAccept/userErrors/0/rule")).isEqualTo("HU-8");

        // With consent the person becomes a participant; the source stays behind, what was written without consent is emptied
        String sought = open("name", "Grannens Bo", "source", "LANDLORD", "sourceName", "Värden");
        Answer converted = leader.step("outreachCaseConvert", "outreachCase { state name sourceName participant { id givenName } }",
                input("outreachCaseId", sought, "version", 1, "convertedOn", "2026-11-19", "givenName", "Bo", "familyName", "Provling"))
                .done("outreachCaseConvert");
        assertThat(converted.text("/outreachCaseConvert/outreachCase/state")).isEqualTo("CONVERTED");
        assertThat(converted.at("/outreachCaseConvert/outreachCase/name")).isEqualTo(JsonValue.NULL);
        assertThat(converted.at("/outreachCaseConvert/outreachCase/sourceName")).isEqualTo(JsonValue.NULL);
        leader.step("enrolmentAccept", "enrolment { id }", input("participantId",
                converted.text("/outreachCaseConvert/outreachCase/participant/id"), "programmeId", programme(), "startedOn", "2026-11-20"))
                .done("enrolmentAccept");
    }

    @Test
    void hu8_whatIsDueIsListedAndErasedAndWhatIsCountedStays() {
        String old = open("receivedOn", "2024-01-10", "name", "Förgäten");
        String fresh = open("receivedOn", "2026-10-10", "name", "Ny");
        worker.step("outreachGoalSet", "outreachGoal { id }",
                input("outreachCaseId", old, "words", "Duka bordet", "setOn", "2024-02-01")).done("outreachGoalSet");

        HttpResponse<String> due = server.get(token, "/v1/programmes/" + programme() + "/outreach-erasures-due?on=2026-11-22&first=100");
        assertThat(due.statusCode()).as(due.body()).isEqualTo(200);
        assertThat(due.body()).contains(old).doesNotContain(fresh);

        Answer early = worker.step("outreachCaseErase", "outreachCase { id }",
                input("outreachCaseId", fresh, "version", 1, "erasureReason", "DUE"));
        assertThat(early.userErrors("outreachCaseErase")).containsExactly("NOT_DUE_YET erasureReason");

        worker.step("outreachCaseErase", "outreachCase { id }", input("outreachCaseId", old, "version", 1, "erasureReason", "DUE"))
                .done("outreachCaseErase");
        Answer told = worker.ask("query Q($id: ID!) { outreachCase(id: $id) { state source receivedOn name goals(first: 5) { nodes { words "
                + "setOn } } } }", "id", old).clean();
        assertThat(told.text("/outreachCase/state")).isEqualTo("ERASED");
        assertThat(told.text("/outreachCase/source")).isEqualTo("LANDLORD");
        assertThat(told.at("/outreachCase/name")).isEqualTo(JsonValue.NULL);
        assertThat(told.at("/outreachCase/goals/nodes/0/words")).isEqualTo(JsonValue.NULL);
        assertThat(attempt(old, "2026-11-01", "LETTER", "NO_ANSWER").userErrors("outreachAttemptRecord"))
                .containsExactly("CASE_NOT_OPEN outreachCaseId");
    }

    @Test
    void hu1_nearlyAHundredWereSoughtBySource() {
        Answer all = worker.ask("{ all: outreachCases(first: 1, filter: {ref: {startsWith: \"huddinge-oc\"}}) { totalCount } "
                + "police: outreachCases(first: 1, filter: {ref: {startsWith: \"huddinge-oc\"}, source: {eq: POLICE}}) { totalCount } }")
                .clean();

        assertThat(all.text("/all/totalCount")).isEqualTo("97");
        assertThat(all.text("/police/totalCount")).isEqualTo("14");
    }

    private Answer attempt(String sought, String day, String kind, String result) {
        return worker.step("outreachAttemptRecord", "outreachAttempt { id }",
                input("outreachCaseId", sought, "triedOn", day, "kind", kind, "result", result)).clean();
    }

    private String open(String... more) {
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < more.length; i += 2) {
            members.append(i == 0 ? "" : ",").append('"').append(more[i]).append("\":\"").append(more[i + 1]).append('"');
        }
        HttpResponse<String> made = rest("/v1/outreach-cases", caseBody(members.toString()), "sv");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made.body().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    }

    private String caseBody(String members) {
        return "{\"unitId\":\"" + unit() + "\",\"programmeId\":\"" + programme() + "\""
                + (members.contains("receivedOn") ? "" : ",\"receivedOn\":\"2026-11-02\"")
                + (members.contains("\"source\"") ? "" : ",\"source\":\"LANDLORD\"") + "," + members + "}";
    }

    private HttpResponse<String> rest(String path, String body, String language) {
        return server.send(server.request(path, token).header("Content-Type", "application/json").header("Accept-Language", language)
                .POST(BodyPublishers.ofString(body)));
    }

    private String unit() {
        return worker.ask("{ units(first: 1) { nodes { id } } }").text("/units/nodes/0/id");
    }

    private String programme() {
        return worker.ask("{ programmes(first: 1) { nodes { id } } }").text("/programmes/nodes/0/id");
    }
}
