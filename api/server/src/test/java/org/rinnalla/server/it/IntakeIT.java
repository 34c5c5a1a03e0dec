package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rinnalla.server.it.GraphQl.input;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.spi.Role;

/** From a referral to an enrolment, by the rules of the psychosis-care and of the youth programme. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeIT {
    private static final String TENANT = "stockholm";
    private final RunningServer server = RunningServer.start(java.util.Map.of());
    private final String token = server.token(Role.TEAM_LEADER, TENANT);
    private final GraphQl leader = new GraphQl(server, token);
    private final GraphQl manager = new GraphQl(server, server.token(Role.PROGRAMME_MANAGER, TENANT));

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void st2_aReferralNamesOneOfTheFiveClinics() {
        String participant = register("1990-05-05", "0180");
        for (String[] language : new String[][]{{"en", "does not refer"}, {"sv", "hänvisar inte"}, {"fi", "ei ohjaa"},
                {"sv-FI", "hänvisar inte"}}) {
            HttpResponse<String> refused = server.send(server.request("/v1/referrals", token).header("Content-Type", "application/json")
                    .header("Accept-Language", language[0])
                    .POST(BodyPublishers.ofString(referralBody(participant, "huddinge").toString())));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
            assertThat(refused.body()).contains("REFERRER_NOT_LISTED", "ST-2", "referrer", language[1], "gubbangen");
        }
        assertThat(leader.step("referralReceive", "referral { state source }", referralBody(participant, "serafen")).done("referralReceive")
                .text("/referralReceive/referral/state")).isEqualTo("REFERRED");
    }

    @Test
    void st6_theStepsComeInTheirOrderWithAllThree() {
        String participant = register("1990-05-05", "0180");
        String referral = referral(participant);

        // Nothing yet: neither the meeting nor the enrolment
        Answer early = step(referral, "INFORMATION_MEETING", "2026-10-05", "PARTICIPANT", "CARE_CONTACT", "EMPLOYMENT_SPECIALIST");
        assertThat(early.userErrors("referralStepRecord")).containsExactly("STEP_MISSING step");
        assertThat(early.text("/referralStepRecord/userErrors/0/rule")).isEqualTo("ST-6");
        assertThat(enrol(participant, "2026-11-01").userErrors("enrolmentAccept")).containsExactly("STEP_MISSING participantId");

        step(referral, "PSYCHIATRY_INFORMATION", "2026-10-02").done("referralStepRecord");
        assertThat(step(referral, "INFORMATION_MEETING", "2026-10-05", "PARTICIPANT", "EMPLOYMENT_SPECIALIST")
                .userErrors("referralStepRecord")).containsExactly("ATTENDEES_MISSING attendees");
        assertThat(step(referral, "INFORMATION_MEETING", "2026-10-01", "PARTICIPANT", "CARE_CONTACT", "EMPLOYMENT_SPECIALIST")
                .userErrors("referralStepRecord")).containsExactly("STEP_OUT_OF_ORDER heldOn");
        assertThat(step(referral, "INFORMATION_MEETING", "2026-10-05", "PARTICIPANT", "CARE_CONTACT", "EMPLOYMENT_SPECIALIST")
                .done("referralStepRecord").text("/referralStepRecord/referralStep/referral/state")).isEqualTo("INFORMED");

        // An enrolment before the meeting is too early; after it the referral has led to it
        assertThat(enrol(participant, "2026-10-04").userErrors("enrolmentAccept")).containsExactly("STEP_MISSING participantId");
        String enrolment = enrol(participant, "2026-10-06").done("enrolmentAccept").text("/enrolmentAccept/enrolment/id");
        Answer told = leader
                .ask("query Q($id: ID!) { referral(id: $id) { state decidedOn enrolment { id } steps(first: 5) { totalCount } } }",
                        "id", referral)
                .clean();
        assertThat(told.text("/referral/state")).isEqualTo("ACCEPTED");
        assertThat(told.text("/referral/enrolment/id")).isEqualTo(enrolment);
        assertThat(told.text("/referral/steps/totalCount")).isEqualTo("2");
    }

    @Test
    void st6_nobodyIsEnrolledWithoutAReferral() {
        Answer refused = enrol(register("1990-05-05", "0180"), "2026-11-01");

        assertThat(refused.userErrors("enrolmentAccept")).containsExactly("REFERRAL_MISSING participantId");
        assertThat(refused.text("/enrolmentAccept/userErrors/0/rule")).isEqualTo("ST-6");
    }

    @Test
    void st1_st3_ageAndRegistrationAreLookedAtAndNamed() {
        String young = register("2010-05-05", "0182");
        informed(referral(young));

        Answer refused = enrol(young, "2026-11-01");

        assertThat(refused.userErrors("enrolmentAccept")).containsExactlyInAnyOrder("AGE_OUT_OF_RANGE participantId",
                "NOT_REGISTERED participantId");
        assertThat(refused.list("/enrolmentAccept/userErrors").toString()).contains("ST-1", "ST-3");
    }

    @Test
    void st4_noReasonAndNoQuestionIsAboutReadinessOrHealth() {
        Answer rules = leader.ask("{ __type(name: \"ReferralEndReason\") { enumValues { name } } programmes(first: 9) { nodes { rules { "
                + "questions { key about text(locale: \"sv\") } intakeSteps { code rule attendees label(locale: \"sv\") } "
                + "referrers { code label } } } } }").clean();

        assertThat(rules.at("/__type").toString()).contains("NO_OWN_WISH").doesNotContain("READ", "SEVER", "SYMPTOM", "SUBSTANCE",
                "DIAGNOS",
                "CAPACITY");
        assertThat(rules.at("/programmes").toString()).contains("TARGET_GROUP", "INFORMATION_MEETING", "gubbangen")
                .doesNotContain("READINESS", "SEVERITY", "WORK_CAPACITY");
        // And nobody answers a question that the programme does not ask
        String participant = register("1990-05-05", "0180");
        informed(referral(participant));
        JsonObject asked = Json.createObjectBuilder(enrolment(participant, "2026-11-01"))
                .add("statements", Json.createArrayBuilder().add(input("key", "workCapacity", "value", jakarta.json.JsonValue.TRUE)))
                .build();
        assertThat(leader.step("enrolmentAccept", "enrolment { id }", asked).userErrors("enrolmentAccept"))
                .containsExactly("UNKNOWN_VALUE statements");
    }

    @Test
    void st5_whoeverWantsItTheOwnWishIsNeeded() {
        String participant = register("1990-05-05", "0180");
        String referral = leader.step("referralReceive", "referral { id initiatedBy }",
                Json.createObjectBuilder(referralBody(participant, "sodermalm")).add("initiatedBy", "NETWORK").add("source", "RELATIVE")
                        .build())
                .done("referralReceive").text("/referralReceive/referral/id");
        informed(referral);

        Answer refused = leader.step("enrolmentAccept", "enrolment { id }",
                input("participantId", participant, "programmeId", programme("psychosis"), "startedOn", "2026-11-01"));

        assertThat(refused.userErrors("enrolmentAccept")).containsExactly("OWN_WISH_MISSING ownWishOn");
        assertThat(refused.text("/enrolmentAccept/userErrors/0/rule")).isEqualTo("ST-5");
    }

    @Test
    void st8_theTwentyFirstNeedsATeamLeadersReason() {
        String specialist = newSpecialist("EMPLOYMENT_SPECIALIST");
        List<String> enrolments = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            String participant = register("1990-05-05", "0180");
            enrolments.add(alfa(participant).done("enrolmentAccept").text("/enrolmentAccept/enrolment/id"));
        }
        // Alfa has no limit; psychosis care has one of 20
        for (int i = 0; i < 20; i++) {
            leader.step("enrolmentAssign", "enrolment { id }",
                    input("enrolmentId", enrolments.get(i), "version", 1, "specialistId", specialist, "startsOn", "2026-11-02"))
                    .done("enrolmentAssign");
        }
        String participant = register("1990-05-05", "0180");
        informed(referral(participant));
        JsonObject plain = Json.createObjectBuilder(enrolment(participant, "2026-11-01")).add("specialistId", specialist).build();
        JsonObject reasoned = Json.createObjectBuilder(plain).add("caseloadReason", "A colleague is away until January").build();

        assertThat(leader.step("enrolmentAccept", "enrolment { id }", plain).userErrors("enrolmentAccept"))
                .containsExactly("CASELOAD_FULL specialistId");
        assertThat(manager.step("enrolmentAccept", "enrolment { id }", reasoned).userErrors("enrolmentAccept"))
                .containsExactly("OVERRIDE_NOT_ALLOWED caseloadReason");
        Answer done = leader.step("enrolmentAccept", "enrolment { assignments(first: 1) { nodes { caseloadReason } } }", reasoned)
                .done("enrolmentAccept");
        assertThat(done.text("/enrolmentAccept/enrolment/assignments/nodes/0/caseloadReason")).startsWith("A colleague");
        assertThat(done.text("/enrolmentAccept/warnings/0/code")).isEqualTo("CASELOAD_EXCEEDED");
        assertThat(new GraphQl(server, server.token(Role.DATA_PROTECTION_OFFICER, TENANT)).ask(
                "{ auditEvents(first: 5, filter: {outcome: {eq: \"CASELOAD_EXCEEDED\"}}) { nodes { noun fields } } }").clean()
                .text("/auditEvents/nodes/0/noun")).isEqualTo("Assignment");
    }

    @Test
    void st11_st13_careContactAndSpecialistOfDifferentOrganisationsButInSuchRoles() {
        String participant = register("1990-05-05", "0180");
        informed(referral(participant));
        String care = newSpecialist("CARE_CONTACT");

        Answer crossed = leader.step("enrolmentAccept", "enrolment { id }", Json.createObjectBuilder(enrolment(participant, "2026-11-01"))
                .add("specialistId", care).add("careContactId", newSpecialist("EMPLOYMENT_SPECIALIST")).build());
        assertThat(crossed.userErrors("enrolmentAccept")).containsExactlyInAnyOrder("ROLE_MISSING specialistId",
                "ROLE_MISSING careContactId");

        Answer done = leader.step("enrolmentAccept", "enrolment { careContact { id } }",
                Json.createObjectBuilder(enrolment(participant, "2026-11-01")).add("careContactId", care).build()).done("enrolmentAccept");
        assertThat(done.text("/enrolmentAccept/enrolment/careContact/id")).isEqualTo(care);
    }

    @Test
    void st10_onlyACodedReasonEndsIt() {
        String participant = register("1990-05-05", "0180");
        String enrolment = alfa(participant).done("enrolmentAccept").text("/enrolmentAccept/enrolment/id");

        HttpResponse<String> without = server.send(server.request("/v1/enrolments/" + enrolment + "/end", token)
                .header("Content-Type", "application/json").header("If-Match", "\"1\"")
                .POST(BodyPublishers.ofString("{\"endedOn\":\"2026-11-20\",\"endReason\":\"TIME_LIMIT\"}")));

        assertThat(without.statusCode()).as(without.body()).isEqualTo(422);
        leader.step("enrolmentEnd", "enrolment { endReason }",
                input("enrolmentId", enrolment, "version", 1, "endedOn", "2026-11-20", "endReason", "OWN_DECISION")).done("enrolmentEnd");
    }

    @Test
    void kn11_queueAndPlacesAreCounted() {
        HttpResponse<String> queue = server.get(token, "/v1/programmes/" + programme("psychosis") + "/waiting-list?on=2026-11-22");
        assertThat(queue.statusCode()).as(queue.body()).isEqualTo(200);
        Answer told = leader.ask("query Q($p: ID!) { waitingList(programme: $p, on: \"2026-11-22\") { length waiting longestDays } "
                + "capacity(programme: $p, on: \"2026-11-22\") { limit free specialists { name active accepted free weeksUntilFree } } }",
                "p",
                programme("psychosis")).clean();
        assertThat(Integer.parseInt(told.text("/waitingList/length"))).isGreaterThanOrEqualTo(4);
        assertThat(told.text("/capacity/limit")).isEqualTo("20");
        assertThat(told.list("/capacity/specialists")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(server.get(token, "/v1/programmes/" + programme("psychosis") + "/capacity?on=2026-11-22").body())
                .contains("weeksUntilFree");

        // No queue in the youth programme
        GraphQl knivsta = new GraphQl(server, server.token(Role.PROGRAMME_MANAGER, "knivsta"));
        String stegen = knivsta.ask("{ programmes(first: 1) { nodes { id } } }").text("/programmes/nodes/0/id");
        assertThat(knivsta.ask("query Q($p: ID!) { waitingList(programme: $p, on: \"2026-11-22\") { length } }", "p", stegen).clean()
                .text("/waitingList/length")).isEqualTo("0");
    }

    @Test
    void kn1_kn2_kn3_kn4_kn5_theYouthProgrammesRulesAreNamedAndNoDecisionIsAskedFor() {
        GraphQl knivsta = new GraphQl(server, server.token(Role.PROGRAMME_MANAGER, "knivsta"));
        String stegen = knivsta.ask("{ programmes(first: 1) { nodes { id } } }").text("/programmes/nodes/0/id");
        String unit = knivsta.ask("{ units(first: 1) { nodes { id } } }").text("/units/nodes/0/id");
        String elsewhere = register(knivsta, unit, "1990-05-05", "0380");
        Answer refused = knivsta.step("enrolmentAccept", "enrolment { id }",
                input("participantId", elsewhere, "programmeId", stegen, "startedOn", "2026-11-01"));
        assertThat(refused.list("/enrolmentAccept/userErrors").toString()).contains("KN-1", "KN-2", "KN-3", "KN-4");

        JsonArray stated = Json.createArrayBuilder().add(input("key", "mentalIllHealth", "value", jakarta.json.JsonValue.TRUE)).build();
        knivsta.step("enrolmentAccept", "enrolment { decisionReference }",
                input("participantId", register(knivsta, unit, "2005-05-05", "0330"), "programmeId", stegen, "startedOn", "2026-11-01",
                        "ownWishOn", "2026-10-20", "aims", Json.createArrayBuilder().add("INTERNSHIP").build(), "statements", stated))
                .done("enrolmentAccept");
    }

    @Test
    void aParticipantIsTransferredBeyondTheOwnUnits() {
        GraphQl bound = new GraphQl(server, server.token(Role.TEAM_LEADER, TENANT, "stockholm-clinic-1"));
        String mine = leader.ask("{ units(first: 1, filter: {ref: {eq: \"stockholm-clinic-1\"}}) { nodes { id } } }")
                .text("/units/nodes/0/id");
        String other = leader.ask("{ units(first: 1, filter: {ref: {eq: \"stockholm-clinic-2\"}}) { nodes { id } } }")
                .text("/units/nodes/0/id");
        String participant = register(bound, mine, "1990-05-05", "0180");

        assertThat(bound.step("participantTransfer", "participant { id }",
                input("participantId", participant, "version", 1, "unitId", mine)).userErrors("participantTransfer"))
                .containsExactly("NO_CHANGE unitId");
        HttpResponse<String> moved = server.send(server.request("/v1/participants/" + participant + "/transfer",
                server.token(Role.TEAM_LEADER, TENANT, "stockholm-clinic-1")).header("Content-Type", "application/json")
                .header("If-Match", "\"1\"").POST(BodyPublishers.ofString("{\"unitId\":\"" + other + "\"}")));
        assertThat(moved.statusCode()).as(moved.body()).isBetween(200, 204);
        assertThat(bound.ask("query Q($id: ID!) { participant(id: $id) { id } }", "id", participant).codes()).containsExactly("NOT_FOUND");
        assertThat(leader.ask("query Q($id: ID!) { participant(id: $id) { unit { id } } }", "id", participant).clean()
                .text("/participant/unit/id")).isEqualTo(other);
    }

    private JsonObject referralBody(String participant, String clinic) {
        return input("participantId", participant, "programmeId", programme("psychosis"), "receivedOn", "2026-10-01", "source",
                "CARE_CONTACT", "initiatedBy", "PARTICIPANT", "referrer", clinic);
    }

    private String referral(String participant) {
        return leader.step("referralReceive", "referral { id }", referralBody(participant, "alviks-strand")).done("referralReceive")
                .text("/referralReceive/referral/id");
    }

    private void informed(String referral) {
        step(referral, "PSYCHIATRY_INFORMATION", "2026-10-02").done("referralStepRecord");
        step(referral, "INFORMATION_MEETING", "2026-10-05", "PARTICIPANT", "CARE_CONTACT", "EMPLOYMENT_SPECIALIST")
                .done("referralStepRecord");
    }

    private Answer step(String referral, String step, String day, String... attendees) {
        var there = Json.createArrayBuilder();
        List.of(attendees).forEach(there::add);
        return leader.step("referralStepRecord", "referralStep { referral { state } }",
                input("referralId", referral, "step", step, "heldOn", day, "attendees", there.build()));
    }

    private JsonObject enrolment(String participant, String day) {
        return input("participantId", participant, "programmeId", programme("psychosis"), "startedOn", day, "ownWishOn", "2026-10-01");
    }

    private Answer enrol(String participant, String day) {
        return leader.step("enrolmentAccept", "enrolment { id }", enrolment(participant, day));
    }

    private Answer alfa(String participant) {
        JsonArray stated = Json.createArrayBuilder().add(input("key", "mentalIllHealth", "value", jakarta.json.JsonValue.TRUE)).build();
        return leader.step("enrolmentAccept", "enrolment { id }", input("participantId", participant, "programmeId", programme("alfa"),
                "startedOn", "2026-11-01", "ownWishOn", "2026-10-20", "statements", stated));
    }

    private String newSpecialist(String role) {
        return new GraphQl(server, server.token(Role.ADMINISTRATOR, TENANT)).step("staffMemberRegister", "staffMember { id }",
                input("givenName", "Kim", "familyName", "Provmann", "role", role, "startsOn", "2020-01-01")).done("staffMemberRegister")
                .text("/staffMemberRegister/staffMember/id");
    }

    private String register(String born, String registration) {
        return register(leader, leader.ask("{ units(first: 1) { nodes { id } } }").text("/units/nodes/0/id"), born, registration);
    }

    private String register(GraphQl who, String unit, String born, String registration) {
        return who.step("participantRegister", "participant { id }",
                input("unitId", unit, "givenName", "Ebba", "familyName", "Provling", "birthDate", born, "residence", registration,
                        "registration", registration))
                .done("participantRegister").text("/participantRegister/participant/id");
    }

    private String programme(String which) {
        return leader.ask("query Q($ref: String!) { programmes(first: 1, filter: {ref: {eq: $ref}}) { nodes { id } } }", "ref",
                "stockholm-" + (which.equals("alfa") ? "alfa-ips" : "psychosis-care")).text("/programmes/nodes/0/id");
    }
}
