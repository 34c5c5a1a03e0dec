package org.rinnalla.server.it.refusal;

import static org.rinnalla.server.it.refusal.Stage.input;
import static org.rinnalla.server.it.refusal.Stage.with;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.refusal.Refusal.Step;
import org.rinnalla.spi.Role;

/** What the rules of peer support (PE) and of job coaching (FI) say. */
final class OtherRefusals {
    private OtherRefusals() {}

    static List<Refusal> peers(RunningServer server) {
        Stage stage = new Stage(server, "haninge");
        String programme = stage.programme("se.alfa.ips");
        String admin = stage.token(Role.ADMINISTRATOR);
        String plain = stage.done(admin, "staffMemberRegister", "staffMember", input("givenName", "Bo", "familyName", "Provström"));
        String person = stage.person("1990-05-05", "0136");
        JsonObject bare = input("participantId", person, "programmeId", programme, "startedOn", "2026-11-01");
        JsonObject late = with(bare, "ownWishOn", "2026-11-15", "statements", Stage.unwell());
        return List.of(
                stage.says("PE-1", "PEER_CERTIFICATE_MISSING", "role", new Step(stage, admin, "staffMemberRegister", "/v1/staff-members",
                        () -> input("givenName", "Ada", "familyName", "Provström", "role", "PEER_SUPPORTER"))),
                stage.says("PE-2", "NOT_A_PEER_SUPPORTER", "staffMemberId",
                        stage.step("peerPostOpen", "/v1/peer-posts",
                                () -> input("staffMemberId", plain, "unitId", stage.unit, "activity", "IPS", "municipality", "0136",
                                        "employerId", stage.first("providers"), "checkInDays", 14, "startsOn", "2026-05-01"))),
                stage.says("ALFA-TARGET-GROUP", "TARGET_GROUP_NOT_STATED", "statements", stage.enrolment(() -> bare)),
                stage.says("ALFA-OWN-WISH", "OWN_WISH_MISSING", "ownWishOn", stage.enrolment(() -> bare)),
                stage.says("ALFA-OWN-WISH", "OWN_WISH_AFTER_START", "ownWishOn", stage.enrolment(() -> late)));
    }

    /** Programmes of the same city that the demo data do not have. */
    static List<Refusal> city(RunningServer server) {
        Stage stage = new Stage(server, "stockholm");
        String person = stage.person("1990-05-05", "0180");
        List<Refusal> all = new ArrayList<>();
        Map.of("IWORK", "se.stockholm.i-work", "ADDICTION", "se.stockholm.addiction").forEach((name, definition) -> {
            String programme = stage.done(stage.token(Role.ADMINISTRATOR), "programmeOpen", "programme", input("name", name, "definition",
                    definition, "providerId", stage.first("providers"), "startsOn", "2020-01-01"));
            JsonObject bare = input("participantId", person, "programmeId", programme, "startedOn", "2026-11-01");
            all.add(stage.says(name + "-TARGET-GROUP", "TARGET_GROUP_NOT_STATED", "statements", stage.enrolment(() -> bare)));
            all.add(stage.says(name + "-OWN-WISH", "OWN_WISH_MISSING", "ownWishOn", stage.enrolment(() -> bare)));
        });
        return all;
    }

    static List<Refusal> coaching(RunningServer server) {
        Stage stage = new Stage(server, "pohjois-karjala");
        String programme = stage.programme("fi.thl.ips");
        String person = stage.person("1990-05-05", "167");
        JsonObject bare = input("participantId", person, "programmeId", programme, "startedOn", "2026-11-01");
        String enrolment = stage.done(stage.leader, "enrolmentAccept", "enrolment",
                with(bare, "participantId", stage.person("1990-05-05", "167"), "ownWishOn", "2026-10-20"));
        return List.of(stage.says("FI-2", "OWN_WISH_MISSING", "ownWishOn", stage.enrolment(() -> bare)),
                stage.says("FI-2", "OWN_WISH_AFTER_START", "ownWishOn", stage.enrolment(() -> with(bare, "ownWishOn", "2026-11-15"))),
                stage.says("FI-1", "NOT_COMPETITIVE", "setAside",
                        stage.step("placementStart", "/v1/placements",
                                () -> input("enrolmentId", enrolment, "kind", "COMPETITIVE", "startedOn", "2026-11-10", "setAside",
                                        JsonValue.TRUE))),
                stage.says("FI-PHASES", "PHASE_SKIPPED", "phase",
                        stage.enrolment(() -> with(bare, "ownWishOn", "2026-10-20", "phase", "SUPPORT"))),
                stage.says("FI-PHASES", "PHASE_SKIPPED", "phase", advance(stage, () -> enrolment, 1, "SUPPORT")),
                stage.says("FI-PHASES", "PHASE_WITHOUT_JOB", "phase", advance(stage, () -> {
                    String supported = stage.done(stage.leader, "enrolmentAccept", "enrolment",
                            with(bare, "participantId", stage.person("1990-05-05", "167"), "ownWishOn", "2026-10-20"));
                    List<String> phases = List.of("PROFILING", "JOB_SEARCH", "EMPLOYER_AGREEMENT");
                    for (int i = 0; i < phases.size(); i++) {
                        stage.done(stage.leader, "enrolmentAdvance", "enrolment", input("enrolmentId", supported, "version", i + 1, "phase",
                                phases.get(i), "startsOn", "2026-11-0" + (i + 2)));
                    }
                    return supported;
                }, 4, "SUPPORT")),
                stage.says("", "NATIONAL_ID_CHECK_DIGIT", "nationalId", number(stage, "131052-308U")),
                stage.says("", "TEMPORARY_NUMBER_NOT_ACCEPTED", "nationalId", number(stage, "100190-999P")),
                stage.says("", "NOT_RECOGNISED", "nationalId", number(stage, "not a number")));
    }

    private static Step advance(Stage stage, Supplier<String> enrolment, int version, String phase) {
        return stage.step("enrolmentAdvance", "/v1/enrolments/{enrolmentId}/advance",
                () -> input("enrolmentId", enrolment.get(), "version", version, "phase", phase, "startsOn", "2026-11-10"));
    }

    private static Step number(Stage stage, String number) {
        return stage.step("participantRegister", "/v1/participants",
                () -> input("unitId", stage.unit, "givenName", "Aino", "familyName", "Koe", "nationalId", number));
    }
}
