package org.rinnalla.server.it;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rinnalla.server.it.GraphQl.input;

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

/** Sten, whom the deacon worries about, and a neighbour whom nobody reaches: from the signal to consent and to erasure, in Swedish. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class HuddingeStoryIT {
    private static final String TENANT = "huddinge";
    private static final String UNIT = "huddinge-outreach-team";
    private final RunningServer server = RunningServer.stories();
    private final Acting worker = new Acting(server, "sv", Role.OUTREACH_WORKER, TENANT, "huddinge-ow-1", UNIT);
    private final Acting leader = new Acting(server, "sv", Role.TEAM_LEADER, TENANT, "huddinge-tl-1", UNIT);
    private final Acting manager = new Acting(server, "sv", Role.PROGRAMME_MANAGER, TENANT, "huddinge-pm-1");
    private final Acting integration = new Acting(server, "sv", Role.INTEGRATION, TENANT, "it-integration");
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Integer> before = new HashMap<>();

    @Test
    @Order(1)
    void hu2_theDeaconsSignalComesInAndStaysWithThoseWhoSeek() {
        Answer setting = worker.ask("{ programmes(first: 1) { nodes { id } } units(first: 1) { nodes { id } } }").clean();
        ids.put("programme", setting.text("/programmes/nodes/0/id"));
        ids.put("unit", setting.text("/units/nodes/0/id"));
        before.putAll(report());

        // Given a signal, through REST
        HttpResponse<String> made = worker.post("/v1/outreach-cases", input("unitId", id("unit"), "programmeId", id("programme"),
                "receivedOn", "2026-09-01", "source", "CHURCH", "sourceName", "Diakonen Berit", "name", "Sten", "description",
                "Man i sextioårsåldern, öppnar inte", "reachBy", "Brev till hemadressen", "municipality", "0126"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        ids.put("sten", made.body().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1"));

        // Then those who seek know from whom it came, in Swedish
        Answer told = worker
                .ask("query Q($id: ID!) { outreachCase(id: $id) { sourceLabel(locale: \"sv\") sourceName stateLabel(locale: \"sv\") "
                        + "worker { id } } }", "id", id("sten"))
                .clean();
        assertThat(told.text("/outreachCase/sourceLabel") + ", " + told.text("/outreachCase/sourceName"))
                .isEqualTo("Kyrka, Diakonen Berit");

        // And nobody else: not the manager, not a file that goes out, not another municipality
        assertThat(manager.reads("/v1/outreach-cases/" + id("sten"))).contains("receivedOn").doesNotContain("Berit", "CHURCH", "Sten",
                "sextio");
        assertThat(integration.reads("/v1/exports/outreach_cases")).doesNotContain("Berit", "CHURCH", "Sten");
        Acting elsewhere = new Acting(server, "sv", Role.TEAM_LEADER, "haninge", "haninge-tl-1");
        assertThat(elsewhere.get("/v1/outreach-cases/" + id("sten")).statusCode()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void hu3_letterThenTelephoneThenVisitAndASkippedStepIsMinded() {
        // Given a letter without an answer
        assertThat(attempt("LETTER", "2026-09-02", "NO_ANSWER").list("/outreachAttemptRecord/warnings")).isEmpty();

        // When the worker stands at the door without having called
        HttpResponse<String> visit = worker.post("/v1/outreach-attempts", input("outreachCaseId", id("sten"), "triedOn", "2026-09-10",
                "kind", "HOME_VISIT", "result", "NO_ANSWER"));

        // Then the visit is recorded, and what was skipped is said by the rule
        assertThat(visit.statusCode()).as(visit.body()).isEqualTo(201);
        assertThat(visit.body()).contains("STEP_SKIPPED", "HU-3",
                "Ett tidigare steg bland de första kontaktförsöken saknas: Telefon. Försöket är ändå sparat");
        assertThat(attempt("PHONE", "2026-09-11", "NO_ANSWER").list("/outreachAttemptRecord/warnings")).isEmpty();
        assertThat(attempt("HOME_VISIT", "2026-09-18", "REACHED").list("/outreachAttemptRecord/warnings")).isEmpty();
        assertThat(worker.ask("query Q($id: ID!) { outreachCase(id: $id) { state firstContactOn } }", "id", id("sten")).clean()
                .text("/outreachCase/firstContactOn")).isEqualTo("2026-09-18");
    }

    @Test
    @Order(3)
    void hu4_thenItIsFlexible() {
        // When they walk in the park, go to an authority together, and meet at home again, in no order
        for (String[] each : new String[][]{{"WALK", "2026-09-25"}, {"AUTHORITY_ACCOMPANIED", "2026-10-02"}, {"HOME_VISIT", "2026-10-05"},
                {"WALK", "2026-10-09"}, {"PHONE", "2026-10-12"}}) {
            assertThat(attempt(each[0], each[1], "REACHED").list("/outreachAttemptRecord/warnings")).as(each[0]).isEmpty();
        }

        // Then each stands there by its name
        assertThat(worker.ask("query Q($id: ID!) { outreachCase(id: $id) { attempts(first: 20) { nodes { kindLabel(locale: \"sv\") } } } }",
                "id", id("sten")).clean().list("/outreachCase/attempts/nodes").toString()).contains("Promenad",
                        "Sällskap till myndighet", "Hembesök");
    }

    @Test
    @Order(4)
    void hu5_hisGoalsAreSmallAndHisOwn() {
        ids.put("goal", worker.makes("outreachGoalSet", "outreachGoal", "outreachCaseId", id("sten"), "words",
                "Få fram spisen under disken", "setOn", "2026-10-05"));
        Answer reached = worker.does("outreachGoalReach", "outreachGoal { words reachedOn }", "outreachGoalId", id("goal"), "version", 1,
                "reachedOn", "2026-10-20");

        assertThat(reached.text("/outreachGoalReach/outreachGoal/words")).isEqualTo("Få fram spisen under disken");
        assertThat(manager.ask("{ outreachGoals(first: 1) { nodes { words } } }").codes()).containsExactly("FORBIDDEN");
    }

    @Test
    @Order(5)
    void hu6_housingSupportComesAlongWhileTheWorkerIsThere() {
        // When he would be handed over by letter, then that is no hand-over
        HttpResponse<String> cold = worker.post("/v1/hand-overs", input("outreachCaseId", id("sten"), "service", "HOUSING_SUPPORT",
                "offeredOn", "2026-10-20", "accepted", "YES"));
        assertThat(cold.statusCode()).isEqualTo(422);
        assertThat(cold.body()).contains("firstMeetingOn", "ange dagen för det första gemensamma mötet");

        // When they meet the three of them, then it is one
        String warm = worker.makes("handOverRecord", "handOver", "outreachCaseId", id("sten"), "service", "HOUSING_SUPPORT", "serviceName",
                "Boendestöd norr", "offeredOn", "2026-10-20");
        Answer met = worker.does("handOverCorrect", "handOver { serviceLabel(locale: \"sv\") acceptedLabel(locale: \"sv\") }", "handOverId",
                warm, "version", 1, "firstMeetingOn", "2026-10-27", "workerPresent", JsonValue.TRUE, "accepted", "YES");
        assertThat(met.list("/handOverCorrect/warnings")).isEmpty();
        assertThat(met.text("/handOverCorrect/handOver/serviceLabel")).isEqualTo("Boendestöd");
    }

    @Test
    @Order(6)
    void hu8_heBecomesAParticipantWhenHeAgrees() {
        // When he says yes, with the name that he wants to be written by
        Answer made = worker.does("outreachCaseConvert", "outreachCase { stateLabel(locale: \"sv\") sourceName name participant { id } }",
                "outreachCaseId", id("sten"), "version", version(id("sten")), "convertedOn", "2026-11-02", "givenName", "Sten",
                "familyName",
                "Provhag");
        ids.put("participant", made.text("/outreachCaseConvert/outreachCase/participant/id"));

        // Then what was noted without his consent is gone, and the deacon's name with it
        assertThat(made.at("/outreachCaseConvert/outreachCase/name")).isEqualTo(JsonValue.NULL);
        assertThat(made.at("/outreachCaseConvert/outreachCase/sourceName")).isEqualTo(JsonValue.NULL);
        assertThat(leader.reads("/v1/participants/" + id("participant"))).contains("Provhag").doesNotContain("Berit", "sextio");
        leader.does("consentRecord", "consent { id }", "participantId", id("participant"), "purpose", "SERVICE", "form", "ORAL", "givenOn",
                "2026-11-02");
        leader.does("enrolmentAccept", "enrolment { id }", "participantId", id("participant"), "programmeId", id("programme"), "unitId",
                id("unit"), "startedOn", "2026-11-02");

        // And nobody who is only sought can be enrolled
        String stranger = leader.makes("participantRegister", "participant", "unitId", id("unit"), "givenName", "Okänd", "familyName",
                "Provhag", "birthDate", "1970-01-02");
        Answer refused = leader.tries("enrolmentAccept", "enrolment { id }", "participantId", stranger, "programmeId", id("programme"),
                "startedOn", "2026-11-02");
        assertThat(refused.userErrors("enrolmentAccept")).containsExactly("NOT_CONVERTED participantId");
        assertThat(attempt("WALK", "2026-11-10", "REACHED").userErrors("outreachAttemptRecord")).isNotEmpty();
    }

    @Test
    @Order(7)
    void hu7_hu8_theNeighbourWhomNobodyReachesIsErasedOnTime() {
        // Given a signal of long ago; time alone ends nothing
        String old = worker.makes("outreachCaseOpen", "outreachCase", "unitId", id("unit"), "programmeId", id("programme"), "receivedOn",
                "2025-09-01", "source", "LANDLORD", "sourceName", "Värden Kurt", "name", "Grannen i 12:an");
        ids.put("old", old);
        worker.does("outreachGoalSet", "outreachGoal { id }", "outreachCaseId", old, "words", "Öppna dörren", "setOn", "2025-09-20");
        assertThat(worker.ask("query Q($id: ID!) { outreachCase(id: $id) { state } }", "id", old).clean().text("/outreachCase/state"))
                .isEqualTo("SOUGHT");

        // When a year has gone by without contact, it is on the list, not a day before
        String list = "/v1/programmes/" + id("programme") + "/outreach-erasures-due?first=100&on=";
        assertThat(worker.reads(list + "2026-08-31")).doesNotContain(old);
        assertThat(worker.reads(list + "2026-09-01")).contains(old);
        worker.does("outreachCaseErase", "outreachCase { id }", "outreachCaseId", old, "version", version(old), "erasureReason", "DUE");

        // Then nobody finds a name or a word of it, and it is counted all the same
        for (Acting each : new Acting[]{worker, leader}) {
            assertThat(each.reads("/v1/outreach-cases/" + old)).contains("ERASED").doesNotContain("Kurt", "Grannen");
        }
        assertThat(worker.ask("query Q($id: ID!) { outreachCase(id: $id) { goals(first: 3) { nodes { words setOn } } } }", "id", old)
                .clean().at("/outreachCase/goals/nodes/0/words")).isEqualTo(JsonValue.NULL);
    }

    @Test
    @Order(8)
    void theReportTellsBySourceAndByStep() {
        Map<String, Integer> now = report();

        assertThat(grown(now, "Personer sedan starten")).isEqualTo(2);
        assertThat(grown(now, "Nya under perioden")).isEqualTo(1);
        assertThat(grown(now, "Nådda: första kontakt finns")).isEqualTo(1);
        assertThat(grown(now, "Kyrka")).isEqualTo(1);
        assertThat(grown(now, "Hyresvärd")).isEqualTo(1);
        assertThat(grown(now, "Brev") + grown(now, "Telefon")).isEqualTo(3);
        assertThat(grown(now, "Hembesök")).isEqualTo(3);
        assertThat(grown(now, "Promenad")).isEqualTo(2);
        assertThat(grown(now, "Boendestöd")).isEqualTo(1);

        // Of a day in between only what had happened by then is counted
        Map<String, Integer> then = new Reports(leader, id("programme")).byLabel("se-outreach", "2026-09-12", "from", "2026-01-01");
        assertThat(then.getOrDefault("Personer sedan starten", 0)).isEqualTo(now.getOrDefault("Personer sedan starten", 0)
                - received("2026-09-13"));
        assertThat(then.getOrDefault("Promenad", 0)).isLessThan(now.getOrDefault("Promenad", 0));

        Reports reports = new Reports(leader, id("programme"));
        assertThat(reports.run("se-outreach", "2026-11-22", "text/csv", "from", "2026-01-01").body()).contains("Uppgift,Antal");
        assertThat(reports.run("se-outreach", "2026-11-22", "application/pdf", "from", "2026-01-01").body()).startsWith("%PDF-");
        assertThat(reports.run("se-outreach", "2026-11-22", "text/csv", "from", "2026-01-01").body()).doesNotContain("Sten", "Berit");
        assertThat(new Reports(worker, id("programme")).run("se-outreach", "2026-11-22", "text/csv").statusCode()).isEqualTo(403);
    }

    private int received(String from) {
        return Integer
                .parseInt(leader.ask("query Q($d: Date!) { outreachCases(first: 1, filter: {receivedOn: {from: $d}}) { totalCount } }", "d",
                        from).clean().text("/outreachCases/totalCount"));
    }

    private int grown(Map<String, Integer> now, String label) {
        return now.getOrDefault(label, 0) - before.getOrDefault(label, 0);
    }

    private Map<String, Integer> report() {
        return new Reports(leader, id("programme")).byLabel("se-outreach", "2026-11-22", "from", "2026-01-01");
    }

    private Answer attempt(String kind, String day, String result) {
        return worker.tries("outreachAttemptRecord", "outreachAttempt { id }", "outreachCaseId", id("sten"), "triedOn", day, "kind", kind,
                "result", result);
    }

    private int version(String sought) {
        return Integer.parseInt(worker.ask("query Q($id: ID!) { outreachCase(id: $id) { version } }", "id", sought).clean()
                .text("/outreachCase/version"));
    }

    private String id(String name) {
        return requireNonNull(ids.get(name), name);
    }
}
