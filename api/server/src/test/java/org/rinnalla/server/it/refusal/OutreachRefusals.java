package org.rinnalla.server.it.refusal;

import static org.rinnalla.server.it.refusal.Stage.input;
import static org.rinnalla.server.it.refusal.Stage.with;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.function.Supplier;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.refusal.Refusal.Step;
import org.rinnalla.spi.Role;

/** What the rules HU-1 to HU-8 say. */
final class OutreachRefusals {
    private final Stage stage;
    private final String programme;
    private final String worker;

    private OutreachRefusals(RunningServer server) {
        this.stage = new Stage(server, "huddinge");
        this.programme = stage.programme("se.huddinge.outreach");
        this.worker = server.token(Role.OUTREACH_WORKER, "huddinge", "huddinge-outreach-team");
    }

    static List<Refusal> of(RunningServer server) {
        return new OutreachRefusals(server).all();
    }

    private List<Refusal> all() {
        String child = stage.person("2012-05-05", "0126");
        String stranger = stage.person("1980-05-05", "0126");
        String sought = open("2026-11-02");
        return List.of(
                stage.says("HU-1", "AGE_OUT_OF_RANGE", "participantId", stage.enrolment(() -> enrolment(child))),
                stage.says("HU-1", "BIRTH_DATE_UNKNOWN", "participantId", stage.enrolment(() -> enrolment(converted()))),
                stage.says("HU-3", "STEP_SKIPPED", "kind", asWorker("outreachAttemptRecord", "/v1/outreach-attempts",
                        () -> input("outreachCaseId", open("2026-11-02"), "triedOn", "2026-11-03", "kind", "HOME_VISIT", "result",
                                "NO_ANSWER"))),
                stage.says("HU-6", "JOINT_MEETING_MISSING", "firstMeetingOn", handOver(() -> with(offered(sought), "accepted", "YES"))),
                stage.says("HU-6", "HAND_OVER_NOT_WARM", "workerPresent",
                        handOver(() -> with(offered(sought), "accepted", "LATER", "firstMeetingOn", "2026-11-12", "workerPresent",
                                JsonValue.FALSE))),
                stage.says("HU-8", "NOT_CONVERTED", "participantId", stage.enrolment(() -> enrolment(stranger))),
                stage.says("HU-8", "NATIONAL_ID_NOT_ALLOWED", "name", asWorker("outreachCaseOpen", "/v1/outreach-cases",
                        () -> with(caseOf("2026-11-02"), "name", "Kim 20000229-2399"))),
                stage.says("HU-8", "NOT_DUE_YET", "erasureReason",
                        asWorker("outreachCaseErase", "/v1/outreach-cases/{outreachCaseId}/erase",
                                () -> input("outreachCaseId", sought, "version", 1, "erasureReason", "DUE"))));
    }

    private Step asWorker(String mutation, String path, Supplier<JsonObject> input) {
        return new Step(stage, worker, mutation, path, input);
    }

    private Step handOver(Supplier<JsonObject> input) {
        return asWorker("handOverRecord", "/v1/hand-overs", input);
    }

    private static JsonObject offered(String sought) {
        return input("outreachCaseId", sought, "service", "HOME_CARE", "offeredOn", "2026-11-10");
    }

    private JsonObject caseOf(String day) {
        return input("unitId", stage.unit, "programmeId", programme, "receivedOn", day, "source", "LANDLORD", "name", "Kim");
    }

    private String open(String day) {
        return stage.done(worker, "outreachCaseOpen", "outreachCase", caseOf(day));
    }

    /** Somebody who agreed, of whom no birth date is known. */
    private String converted() {
        String sought = stage.done(stage.leader, "outreachCaseConvert", "outreachCase", input("outreachCaseId", open("2026-11-02"),
                "version", 1, "convertedOn", "2026-11-10", "givenName", "Bo", "familyName", "Provling"));
        return stage.ask(stage.leader, "{ found: outreachCase(id: \"" + sought + "\") { participant { id } } }").getJsonObject("found")
                .getJsonObject("participant").getString("id");
    }

    private JsonObject enrolment(String participant) {
        return input("participantId", participant, "programmeId", programme, "startedOn", "2026-11-20");
    }
}
