package org.rinnalla.server.it.refusal;

import static org.rinnalla.server.it.refusal.Stage.input;
import static org.rinnalla.server.it.refusal.Stage.texts;
import static org.rinnalla.server.it.refusal.Stage.with;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import org.rinnalla.server.RunningServer;

/** What the rules KN-1 to KN-10 say, and what is wrong with a personal number. */
final class YouthRefusals {
    private final Stage stage;
    private final String programme;

    private YouthRefusals(RunningServer server) {
        this.stage = new Stage(server, "knivsta");
        this.programme = stage.programme("se.knivsta.stegen");
    }

    static List<Refusal> of(RunningServer server) {
        YouthRefusals self = new YouthRefusals(server);
        return Stream.of(self.eligibility(), self.work(), self.identifiers()).flatMap(List::stream).toList();
    }

    private List<Refusal> eligibility() {
        String old = stage.person("1990-05-05", "0330");
        String unborn = stage.person("", "0330");
        String elsewhere = stage.person("2005-05-05", "0380");
        String nowhere = stage.person("2005-05-05", "");
        String fitting = stage.person("2005-05-05", "0330");
        return List.of(stage.says("KN-1", "AGE_OUT_OF_RANGE", "participantId", stage.enrolment(() -> enrolment(old))),
                stage.says("KN-1", "BIRTH_DATE_UNKNOWN", "participantId", stage.enrolment(() -> enrolment(unborn))),
                stage.says("KN-1", "GUARDIAN_CONSENT_NEEDED", "participantId",
                        stage.enrolment(() -> enrolment(stage.person("2010-01-05", "0330")))),
                stage.says("KN-2", "NOT_RESIDENT", "participantId", stage.enrolment(() -> enrolment(elsewhere))),
                stage.says("KN-2", "RESIDENCE_UNKNOWN", "participantId", stage.enrolment(() -> enrolment(nowhere))),
                stage.says("KN-3", "TARGET_GROUP_NOT_STATED", "statements", stage.enrolment(() -> bare(fitting))),
                stage.says("KN-4", "OWN_WISH_MISSING", "ownWishOn", stage.enrolment(() -> bare(fitting))),
                stage.says("KN-4", "AIM_MISSING", "aims", stage.enrolment(() -> bare(fitting))),
                stage.says("KN-4", "OWN_WISH_AFTER_START", "ownWishOn",
                        stage.enrolment(() -> with(enrolment(fitting), "ownWishOn", "2026-11-15"))));
    }

    private List<Refusal> work() {
        String employer = stage.done(stage.leader, "employerRegister", "employer", input("name", "Bageriet Provet"));
        String enrolment = stage.done(stage.leader, "enrolmentAccept", "enrolment", enrolment(stage.person("2005-05-05", "0330")));
        String practice = placement(enrolment, "INTERNSHIP", "2026-11-02");
        String earlier = placement(enrolment, "COMPETITIVE", "2026-11-01");
        return List.of(
                stage.says("KN-6", "RESERVED_PLACE", "participantId", stage.step("vacancyRecord", "/v1/vacancies",
                        () -> input("employerId", employer, "title", "Praktikplats", "kind", "INTERNSHIP"))),
                stage.says("KN-10", "NOT_AN_INTERNSHIP", "placementId", led(earlier, input("ledToJob", JsonValue.FALSE))),
                stage.says("KN-10", "LED_TO_NO_JOB", "ledToId",
                        led(practice, input("ledToJob", JsonValue.TRUE, "ledToId", earlier))));
    }

    private List<Refusal> identifiers() {
        return List.of(stage.says("", "NATIONAL_ID_CHECK_DIGIT", "nationalId", number("198803200018")),
                stage.says("", "NATIONAL_ID_DATE", "nationalId", number("199013010004")),
                stage.says("", "NATIONAL_ID_SERIAL", "nationalId", number("199001010007")),
                stage.says("", "NOT_RECOGNISED", "nationalId", number("not a number")));
    }

    private Refusal.Step number(String number) {
        return stage.step("participantRegister", "/v1/participants",
                () -> input("unitId", stage.unit, "givenName", "Ebba", "familyName", "Provling", "nationalId", number));
    }

    private Refusal.Step led(String placement, JsonObject told) {
        return stage.step("placementLedToJob", "/v1/placements/{placementId}/led-to-job",
                () -> with(told, "placementId", placement, "version", 1));
    }

    private String placement(String enrolment, String kind, String day) {
        return stage.done(stage.leader, "placementStart", "placement", input("enrolmentId", enrolment, "kind", kind, "startedOn", day));
    }

    private JsonObject bare(String participant) {
        return input("participantId", participant, "programmeId", programme, "startedOn", "2026-11-01");
    }

    private JsonObject enrolment(String participant) {
        return with(bare(participant), "ownWishOn", "2026-10-20", "aims", texts("WORK"), "statements", Stage.unwell());
    }
}
