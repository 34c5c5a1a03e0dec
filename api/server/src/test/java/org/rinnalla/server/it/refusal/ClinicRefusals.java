package org.rinnalla.server.it.refusal;

import static org.rinnalla.server.it.refusal.Stage.input;
import static org.rinnalla.server.it.refusal.Stage.texts;
import static org.rinnalla.server.it.refusal.Stage.with;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.refusal.Refusal.Step;
import org.rinnalla.spi.Role;

/** What the rules ST-1 to ST-12 say. */
final class ClinicRefusals {
    private static final JsonArray ALL = texts("PARTICIPANT", "CARE_CONTACT", "EMPLOYMENT_SPECIALIST");
    private final Stage stage;
    private final String programme;

    private ClinicRefusals(RunningServer server) {
        this.stage = new Stage(server, "stockholm");
        this.programme = stage.programme("se.stockholm.psychosis-care");
    }

    static List<Refusal> of(RunningServer server) {
        ClinicRefusals self = new ClinicRefusals(server);
        List<Refusal> all = new ArrayList<>(self.eligibility());
        all.addAll(self.intake());
        all.addAll(self.caseload());
        all.addAll(self.support());
        return all;
    }

    private List<Refusal> eligibility() {
        String young = stage.person("2010-05-05", "0180");
        String unborn = stage.person("", "0180");
        String elsewhere = stage.person("1990-05-05", "0182");
        String nowhere = stage.person("1990-05-05", "");
        String fitting = stage.person("1990-05-05", "0180");
        Step noWish = stage.enrolment(() -> input("participantId", fitting, "programmeId", programme, "startedOn", "2026-11-01"));
        return List.of(stage.says("ST-1", "AGE_OUT_OF_RANGE", "participantId", stage.enrolment(() -> enrolment(young))),
                stage.says("ST-1", "BIRTH_DATE_UNKNOWN", "participantId", stage.enrolment(() -> enrolment(unborn))),
                stage.says("ST-3", "NOT_REGISTERED", "participantId", stage.enrolment(() -> enrolment(elsewhere))),
                stage.says("ST-3", "REGISTRATION_UNKNOWN", "participantId", stage.enrolment(() -> enrolment(nowhere))),
                stage.says("ST-5", "OWN_WISH_MISSING", "ownWishOn", noWish),
                stage.says("ST-5", "OWN_WISH_AFTER_START", "ownWishOn",
                        stage.enrolment(() -> with(enrolment(fitting), "ownWishOn", "2026-11-15"))));
    }

    private List<Refusal> intake() {
        String person = stage.person("1990-05-05", "0180");
        String unreferred = stage.person("1990-05-05", "0180");
        String bare = referral(person);
        String told = referral(stage.person("1990-05-05", "0180"));
        record(told, "PSYCHIATRY_INFORMATION", "2026-10-02", texts());
        return List.of(
                stage.says("ST-2", "REFERRER_MISSING", "referrer",
                        stage.step("referralReceive", "/v1/referrals", () -> without(referralOf(person), "referrer"))),
                stage.says("ST-2", "REFERRER_NOT_LISTED", "referrer",
                        stage.step("referralReceive", "/v1/referrals", () -> with(referralOf(person), "referrer", "harbour"))),
                stage.says("ST-6", "REFERRAL_MISSING", "participantId", stage.enrolment(() -> enrolment(unreferred))),
                stage.says("ST-6", "STEP_MISSING", "participantId", stage.enrolment(() -> enrolment(person))),
                stage.says("ST-6", "STEP_MISSING", "step", meeting(bare, "2026-10-05", ALL)),
                stage.says("ST-6", "ATTENDEES_MISSING", "attendees", meeting(told, "2026-10-05", texts("PARTICIPANT"))),
                stage.says("ST-6", "STEP_OUT_OF_ORDER", "heldOn", meeting(told, "2026-10-01", ALL)));
    }

    /** Somebody with twenty participants in a programme that has no limit. */
    private List<Refusal> caseload() {
        String full = stage.done(stage.token(Role.ADMINISTRATOR), "staffMemberRegister", "staffMember", input("givenName", "Kim",
                "familyName", "Provmann", "role", "EMPLOYMENT_SPECIALIST", "startsOn", "2020-01-01"));
        JsonObject open = input("programmeId", stage.programme("se.alfa.ips"), "startedOn", "2026-11-01", "ownWishOn", "2026-10-20",
                "statements", Stage.unwell(), "specialistId", full);
        for (int i = 0; i < 20; i++) {
            stage.done(stage.leader, "enrolmentAccept", "enrolment", with(open, "participantId", stage.person("1990-05-05", "0180")));
        }
        Step reasoned = stage.enrolment(() -> with(enrolment(informed()), "specialistId", full, "caseloadReason", "Somebody is away"));
        Step manager = new Step(stage, stage.token(Role.PROGRAMME_MANAGER), reasoned.mutation(), reasoned.path(), reasoned.input());
        return List.of(
                stage.says("ST-8", "CASELOAD_FULL", "specialistId",
                        stage.enrolment(() -> with(enrolment(informed()), "specialistId", full))),
                stage.says("ST-8", "OVERRIDE_NOT_ALLOWED", "caseloadReason", manager),
                stage.says("ST-8", "CASELOAD_EXCEEDED", "specialistId", reasoned));
    }

    private List<Refusal> support() {
        String participant = informed();
        String enrolment = stage.done(stage.leader, "enrolmentAccept", "enrolment", enrolment(participant));
        for (int day = 1; day <= 4; day++) {
            stage.done(stage.leader, "profileMeetingRecord", "profileMeeting",
                    input("enrolmentId", enrolment, "heldOn", "2026-11-0" + day));
        }
        benefit(participant, "SJUKERSATTNING", "extent", 75, "decidedOn", "2007-12-01");
        for (String more : List.of("BOSTADSTILLAGG", "FORSORJNINGSSTOD", "A_KASSA")) {
            benefit(participant, more);
        }
        benefit(participant, "AKTIVITETSSTOD", "endsOn", "2026-12-31");
        Step job = stage.step("placementStart", "/v1/placements",
                () -> input("enrolmentId", enrolment, "kind", "COMPETITIVE", "startedOn", "2026-11-10", "percent", 50));
        Step set = stage.step("placementStart", "/v1/placements", () -> with(job.input().get(), "setAside", JsonValue.TRUE));
        List<Refusal> all = new ArrayList<>(List.of(stage.says("ST-7", "NOT_COMPETITIVE", "setAside", set),
                stage.says("ST-9", "MORE_MEETINGS_THAN_USUAL", "heldOn", stage.step("profileMeetingRecord", "/v1/profile-meetings",
                        () -> input("enrolmentId", enrolment, "heldOn", "2026-11-06"))),
                stage.says("ST-12", "WORK_AND_BENEFIT_OVER_100", "percent", job)));
        for (String code : List.of("BENEFIT_ADVICE_MISSING", "APPLY_BEFORE_START", "REPORT_CHANGE", "STEPLESS_POSSIBLE",
                "HOUSING_SUPPLEMENT", "SOCIAL_ASSISTANCE", "UNEMPLOYMENT_BENEFIT", "PROGRAMME_BENEFIT_ENDS", "DECISION_ENDS_SOON")) {
            all.add(stage.says("ST-12", code, "enrolmentId", job));
        }
        return all;
    }

    private void benefit(String participant, String type, Object... more) {
        stage.done(stage.leader, "benefitRecord", "benefit",
                with(input("participantId", participant, "benefitType", type, "startsOn", "2024-01-01"), more));
    }

    private JsonObject enrolment(String participant) {
        return input("participantId", participant, "programmeId", programme, "startedOn", "2026-11-01", "ownWishOn", "2026-10-01");
    }

    private JsonObject referralOf(String participant) {
        return input("participantId", participant, "programmeId", programme, "receivedOn", "2026-10-01", "source", "CARE_CONTACT",
                "initiatedBy", "PARTICIPANT", "referrer", "serafen");
    }

    private static JsonObject without(JsonObject input, String name) {
        return Json.createObjectBuilder(input).remove(name).build();
    }

    private String referral(String participant) {
        return stage.done(stage.leader, "referralReceive", "referral", referralOf(participant));
    }

    private String informed() {
        String participant = stage.person("1990-05-05", "0180");
        String referral = referral(participant);
        record(referral, "PSYCHIATRY_INFORMATION", "2026-10-02", texts());
        record(referral, "INFORMATION_MEETING", "2026-10-05", ALL);
        return participant;
    }

    private void record(String referral, String step, String day, JsonArray there) {
        stage.done(stage.leader, "referralStepRecord", "referralStep",
                input("referralId", referral, "step", step, "heldOn", day, "attendees", there));
    }

    private Step meeting(String referral, String day, JsonArray there) {
        return stage.step("referralStepRecord", "/v1/referral-steps",
                () -> input("referralId", referral, "step", "INFORMATION_MEETING", "heldOn", day, "attendees", there));
    }
}
