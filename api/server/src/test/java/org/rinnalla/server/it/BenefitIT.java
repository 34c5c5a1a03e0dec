package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rinnalla.server.it.GraphQl.input;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.spi.Role;

/** Benefits, advice on them, and coordinated plans, through GraphQL and REST, with the real plugins. */
class BenefitIT {
    private static final String TENANT = "haninge";
    private final RunningServer server = RunningServer.shared();
    private final String token = server.token(Role.TEAM_LEADER, TENANT);
    private final GraphQl leader = new GraphQl(server, token);

    @Test
    void st12_beforeAJobTheRulesOfTheBenefitsAreToldAndTheAdviceIsRecorded() {
        // Given somebody with three quarters of a disability pension
        String participant = register(leader, "0136");
        benefit(participant, "benefitType", "SJUKERSATTNING", "extent", 75, "startsOn", "2024-01-01", "decidedOn", "2023-12-01")
                .done("benefitRecord");

        // When half-time work is thought of
        Answer before = advice(leader, participant, "percent: 50", "2026-10-01");

        // Then what to mind is told, without any amount
        assertThat(codes(before)).containsExactly("WORK_AND_BENEFIT_OVER_100", "APPLY_BEFORE_START", "REPORT_CHANGE");
        assertThat(before.text("/benefitAdvice/recorded")).isEqualTo("false");
        assertThat(before.text("/benefitAdvice/note")).startsWith("No amount is promised");
        assertThat(before.text("/benefitAdvice/table")).isEqualTo("SE_BENEFIT");

        // And a job that begins without advice on record warns, and begins
        String enrolment = enrol(participant);
        assertThat(warnings(placement(enrolment, "COMPETITIVE", "2026-10-01"))).contains("BENEFIT_ADVICE_MISSING",
                "WORK_AND_BENEFIT_OVER_100", "APPLY_BEFORE_START", "REPORT_CHANGE");
        assertThat(warnings(placement(enrolment, "INTERNSHIP", "2026-10-01"))).doesNotContain("BENEFIT_ADVICE_MISSING");

        // And with the advice on record it no longer says that it is missing
        leader.step("benefitAdviceRecordAdd", "benefitAdviceRecord { id }", input("participantId", participant, "givenOn", "2026-09-20",
                "topics", Json.createArrayBuilder().add("APPLY_BEFORE_START").add("DORMANT_BENEFIT").build(), "adviserName",
                "Personlig handläggare")).done("benefitAdviceRecordAdd");
        assertThat(warnings(placement(enrolment, "COMPETITIVE", "2026-11-01"))).doesNotContain("BENEFIT_ADVICE_MISSING");
        assertThat(advice(leader, participant, "hoursPerWeek: 10.0", "2026-10-01").text("/benefitAdvice/recorded")).isEqualTo("true");
        assertThat(codes(advice(leader, participant, "hoursPerWeek: 10.0", "2026-10-01"))).doesNotContain("WORK_AND_BENEFIT_OVER_100");
    }

    @Test
    void st12_dormantAndSteplessHaveTheirRules() {
        String participant = register(leader, "0136");

        // A stepless reduction needs an old decision, and only one benefit has it
        assertThat(benefit(participant, "benefitType", "SJUKERSATTNING", "extent", 100, "startsOn", "2010-01-01", "decidedOn", "2009-05-05",
                "stepless", JsonValue.TRUE).userErrors("benefitRecord")).containsExactly("STEPLESS_DECISION decidedOn");
        assertThat(benefit(participant, "benefitType", "AKTIVITETSERSATTNING", "extent", 100, "startsOn", "2024-01-01", "stepless",
                JsonValue.TRUE).userErrors("benefitRecord")).containsExactly("NOT_ALLOWED stepless");
        benefit(participant, "benefitType", "SJUKERSATTNING", "extent", 100, "startsOn", "2008-01-01", "decidedOn", "2007-12-05")
                .done("benefitRecord");
        assertThat(codes(advice(leader, participant, "percent: 50", "2026-10-01"))).contains("STEPLESS_POSSIBLE", "APPLY_BEFORE_START");

        // A new one of the kind ends the older the day before; what rests does not count
        benefit(participant, "benefitType", "SJUKERSATTNING", "extent", 100, "startsOn", "2026-09-01", "decidedOn", "2007-12-05", "dormant",
                JsonValue.TRUE).done("benefitRecord");
        assertThat(codes(advice(leader, participant, "percent: 50", "2026-10-01"))).containsExactly("DORMANT_TIME", "REPORT_CHANGE");
        assertThat(
                leader.ask("query Q($id: ID!) { participant(id: $id) { benefits(first: 5, order: [STARTS_ON_ASC]) { nodes { endsOn } } } }",
                        "id", participant).clean().text("/participant/benefits/nodes/0/endsOn"))
                .isEqualTo("2026-08-31");
        assertThat(benefit(participant, "benefitType", "SJUKERSATTNING", "extent", 50, "startsOn", "2026-08-01", "endsOn", "2026-10-31")
                .userErrors("benefitRecord")).containsExactly("OVERLAP startsOn");
    }

    @Test
    void benefitsFitTheCountrysTableAndSayWhatIsAllowedInEveryLanguage() {
        String participant = register(leader, "0136");
        JsonObject wrong = input("participantId", participant, "benefitType", "SJUKERSATTNING", "extent", 60, "startsOn", "2024-01-01",
                "endsOn", "2023-01-01", "incomeLimitAmount", 1000);

        assertThat(leader.step("benefitRecord", "benefit { id }", wrong).userErrors("benefitRecord")).containsExactlyInAnyOrder(
                "EXTENT_NOT_ALLOWED extent", "OUT_OF_RANGE endsOn", "REQUIRED incomeLimitCurrency", "NOT_ALLOWED incomeLimitAmount");
        for (List<String> each : List.of(List.of("en", "given at 25, 50, 75, 100 percent"),
                List.of("sv", "ges med 25, 50, 75, 100 procent"),
                List.of("fi", "myönnetään 25, 50, 75, 100 prosenttia"), List.of("sv-FI", "beviljas med 25, 50, 75, 100 procent"))) {
            assertThat(rest("POST", "/v1/benefits", input("participantId", participant, "benefitType", "SJUKERSATTNING", "extent", 60,
                    "startsOn", "2024-01-01"), each.getFirst()).body()).contains("EXTENT_NOT_ALLOWED", "/extent", each.getLast());
        }
        assertThat(benefit(participant, "benefitType", "KELAN_TUKI", "startsOn", "2024-01-01").userErrors("benefitRecord"))
                .containsExactly("UNKNOWN_CODE benefitType");

        // What is commonly known but was not looked up only warns
        Answer unusual = benefit(participant, "benefitType", "SJUKPENNING", "extent", 60, "startsOn", "2024-01-01").done("benefitRecord");
        assertThat(unusual.text("/benefitRecord/warnings/0/code")).isEqualTo("EXTENT_UNUSUAL");
        Answer types = leader.ask("{ benefitTypes { code label(locale: \"sv\") form extents lookedUp stepless steplessDecidedBefore } }")
                .clean();
        assertThat(types.list("/benefitTypes")).hasSize(13);
        assertThat(types.at("/benefitTypes/3").toString()).contains("Sjukersättning", "2008-07-01", "[25,50,75,100]");
        assertThat(server.get(token, "/v1/benefit-types").body()).contains("\"code\":\"FORSORJNINGSSTOD\"", "\"lookedUp\":false");
    }

    @Test
    void anotherCountryHasLimitsOfEarningsByYear() {
        GraphQl coach = new GraphQl(server, server.token(Role.TEAM_LEADER, "pohjois-karjala"));
        String participant = register(coach, "426");
        coach.step("benefitRecord", "benefit { id }", input("participantId", participant, "benefitType", "TYOKYVYTTOMYYSELAKE", "startsOn",
                "2022-01-01")).done("benefitRecord");

        assertThat(codes(advice(coach, participant, "wageAmount: 500.00", "2024-05-01"))).containsExactly("EARNINGS_LIMIT",
                "REPORT_CHANGE");
        assertThat(codes(advice(coach, participant, "wageAmount: 900.00", "2024-05-01"))).contains("EARNINGS_LIMIT_NEAR");
        assertThat(codes(advice(coach, participant, "wageAmount: 1200.00", "2024-05-01"))).containsExactly("EARNINGS_LIMIT_OVER",
                "APPLY_BEFORE_START", "REPORT_CHANGE");
        assertThat(codes(advice(coach, participant, "wageAmount: 1200.00", "2026-05-01"))).contains("EARNINGS_LIMIT_UNKNOWN");

        HttpResponse<String> told = server.send(server
                .request("/v1/participants/" + participant + "/benefit-advice?wageAmount=1200&on=2024-05-01",
                        server.token(Role.TEAM_LEADER, "pohjois-karjala"))
                .header("Accept-Language", "sv-FI").GET());
        assertThat(told.body()).contains("976,59 euro i månaden", "Anmäl arbetet till den som betalar förmånen");
        assertThat(coach.step("benefitRecord", "benefit { id }", input("participantId", participant, "benefitType", "SAIRAUSPAIVARAHA",
                "startsOn", "2022-01-01", "extent", 50)).userErrors("benefitRecord")).containsExactly("NOT_ALLOWED extent");
    }

    @Test
    void adviceIsForThoseWhoWorkOnTheCaseAndForThePersonAlone() {
        String participant = register(leader, "0136");
        String path = "/v1/participants/" + participant + "/benefit-advice";

        assertThat(server.get(token, path).statusCode()).isEqualTo(200);
        assertThat(server.get(token, path + "?percent=0").statusCode()).isEqualTo(422);
        assertThat(server.get(token, path + "?percent=half").statusCode()).isEqualTo(400);
        assertThat(server.get(server.token(Role.CARE_CONTACT, TENANT), path).statusCode()).isEqualTo(403);
        assertThat(server.get(server.token(Role.TEAM_LEADER, "stockholm"), path).statusCode()).isEqualTo(404);
        assertThat(server.get(server.tokenOf("nobody", Role.PARTICIPANT, TENANT), path).statusCode()).isEqualTo(404);
    }

    @Test
    void aCoordinatedPlanNeedsConsentAndSomebodyResponsibleAndIsRevisedByANewOne() {
        String participant = register(leader, "0136");

        // Refused without consent and without one who has the overall responsibility, in REST too and in each language
        assertThat(leader.step("supportPlanMake", "supportPlan { id }", input("participantId", participant, "madeOn", "2026-09-01"))
                .userErrors("supportPlanMake")).containsExactlyInAnyOrder("CONSENT_MISSING consentOn", "RESPONSIBLE_MISSING responsible");
        assertThat(rest("POST", "/v1/support-plans", input("participantId", participant, "madeOn", "2026-09-01"), "sv").body())
                .contains("CONSENT_MISSING", "RESPONSIBLE_MISSING", "övergripande ansvaret");
        assertThat(rest("POST", "/v1/support-plans", input("participantId", participant, "madeOn", "2026-09-01"), "fi").body())
                .contains("kokonaisvastuu");

        // Adopted with a measure of a principal and a next follow-up only
        String plan = plan(participant, "2026-09-01").done("supportPlanMake").text("/supportPlanMake/supportPlan/id");
        assertThat(leader.step("supportPlanAdopt", "supportPlan { id }", input("supportPlanId", plan, "version", 1, "adoptedOn",
                "2026-09-02")).userErrors("supportPlanAdopt")).containsExactlyInAnyOrder("REQUIRED nextFollowUpOn",
                        "MEASURES_MISSING supportPlanId");
        measure(plan, "PRINCIPAL", "Socialförvaltningen", "Boendestöd två gånger i veckan");
        measure(plan, "OTHER", "Systern Åsa", "Går med till arbetsplatsen");
        adopt(plan, "2026-09-02").done("supportPlanAdopt");

        // What was adopted stays; a new plan takes its place, and what is not done comes along
        assertThat(measure(plan, "OTHER", "Någon", "Mer").userErrors("supportPlanMeasureAdd"))
                .containsExactly("ALREADY_ADOPTED supportPlanId");
        String next = leader.step("supportPlanMake", "supportPlan { id }", input("participantId", participant, "madeOn", "2026-10-01",
                "consentOn", "2026-10-01", "responsible", "Kommunen", "replacesId", plan)).done("supportPlanMake")
                .text("/supportPlanMake/supportPlan/id");
        adopt(next, "2026-10-02").done("supportPlanAdopt");
        consentStands(next);
        Answer told = leader.ask("query Q($id: ID!) { supportPlan(id: $id) { replaces { id replacedOn measures(first: 5) { totalCount } } "
                + "measures(first: 5) { totalCount nodes { organisation } } } }", "id", next).clean();
        assertThat(told.text("/supportPlan/replaces/replacedOn")).isEqualTo("2026-10-02");
        assertThat(told.text("/supportPlan/measures/totalCount")).isEqualTo("2");
        assertThat(told.text("/supportPlan/replaces/measures/totalCount")).isEqualTo("2");

        // And it is a paper for those who take part
        HttpResponse<String> paper = server.send(server.request("/v1/support-plans/" + next + "/document", token)
                .header("Accept-Language", "sv").GET());
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.body()).startsWith("%PDF-");
        assertThat(server.get(server.token(Role.CARE_CONTACT, TENANT), "/v1/support-plans/" + next + "/document").statusCode())
                .isEqualTo(403);
    }

    /** The consent that was told is a consent like any other, and the next plan stands on the same one; another one is refused by name. */
    private void consentStands(String plan) {
        Answer told = leader
                .ask("query Q($id: ID!) { supportPlan(id: $id) { consentOn consent { id purpose form givenOn } replaces { consent "
                        + "{ id } } participant { id } } }", "id", plan)
                .clean();
        assertThat(told.at("/supportPlan/consent").toString()).contains("COORDINATION", "ORAL", "2026-09-01");
        assertThat(told.text("/supportPlan/consentOn")).isEqualTo("2026-09-01");
        assertThat(told.text("/supportPlan/replaces/consent/id")).isEqualTo(told.text("/supportPlan/consent/id"));
        String participant = told.text("/supportPlan/participant/id");
        String other = leader.step("consentRecord", "consent { id }", input("participantId", participant, "purpose", "RESEARCH", "form",
                "WRITTEN", "givenOn", "2026-09-01")).done("consentRecord").text("/consentRecord/consent/id");
        assertThat(leader.step("supportPlanMake", "supportPlan { id }", input("participantId", participant, "madeOn", "2026-10-02",
                "responsible", "Regionen", "consentId", other)).userErrors("supportPlanMake")).containsExactly("CONSENT_MISSING consentId");
        leader.step("consentWithdraw", "consent { id }", input("consentId", told.text("/supportPlan/consent/id"), "version", 1,
                "withdrawnOn", "2026-10-03")).done("consentWithdraw");
        assertThat(leader.step("supportPlanMake", "supportPlan { id }",
                input("participantId", participant, "madeOn", "2026-10-04", "responsible", "Regionen")).userErrors("supportPlanMake"))
                .containsExactly("CONSENT_MISSING consentOn");
    }

    private Answer plan(String participant, String day) {
        return leader.step("supportPlanMake", "supportPlan { id }", input("participantId", participant, "madeOn", day, "consentOn", day,
                "responsible", "Kommunen", "attendees", "Ebba Provling\nArbetsspecialisten\nVårdkontakten"));
    }

    private Answer measure(String plan, String by, String organisation, String measure) {
        return leader.step("supportPlanMeasureAdd", "supportPlanMeasure { id }", input("supportPlanId", plan, "need", "Komma upp i tid",
                "measure", measure, "answeredBy", by, "organisation", organisation));
    }

    private Answer adopt(String plan, String day) {
        return leader.step("supportPlanAdopt", "supportPlan { id }",
                input("supportPlanId", plan, "version", 1, "adoptedOn", day, "nextFollowUpOn", "2027-01-15"));
    }

    private Answer benefit(String participant, Object... pairs) {
        JsonObject given = Json.createObjectBuilder(input(pairs)).add("participantId", participant).build();
        return leader.step("benefitRecord", "benefit { id }", given);
    }

    private static Answer advice(GraphQl caller, String participant, String planned, String day) {
        return caller.ask("query Q($id: ID!) { benefitAdvice(participant: $id, on: \"" + day + "\", " + planned
                + ") { recorded note table warnings { code field message benefitType } } }", "id", participant).clean();
    }

    private static List<String> codes(Answer advice) {
        return advice.list("/benefitAdvice/warnings").stream().map(each -> each.asJsonObject().getString("code")).toList();
    }

    private static List<String> warnings(Answer placement) {
        List<String> codes = new ArrayList<>();
        placement.done("placementStart").list("/placementStart/warnings").forEach(each -> codes.add(each.asJsonObject().getString("code")));
        return codes;
    }

    private HttpResponse<String> rest(String method, String path, JsonObject body, String language) {
        return server.send(server.request(path, token).header("Content-Type", "application/json").header("Accept-Language", language)
                .method(method, BodyPublishers.ofString(body.toString())));
    }

    private Answer placement(String enrolment, String kind, String day) {
        return leader.step("placementStart", "placement { id }",
                input("enrolmentId", enrolment, "kind", kind, "startedOn", day, "percent", 50));
    }

    private String enrol(String participant) {
        var stated = Json.createArrayBuilder().add(input("key", "mentalIllHealth", "value", JsonValue.TRUE)).build();
        return leader.step("enrolmentAccept", "enrolment { id }",
                input("participantId", participant, "programmeId", leader.ask("{ programmes(first: 1) { nodes { id } } }")
                        .text("/programmes/nodes/0/id"), "startedOn", "2026-09-01", "ownWishOn", "2026-08-20", "aims",
                        Json.createArrayBuilder().add("WORK").build(), "statements", stated, "phase", "MAPPING"))
                .done("enrolmentAccept").text("/enrolmentAccept/enrolment/id");
    }

    private static String register(GraphQl caller, String residence) {
        return caller.step("participantRegister", "participant { id }",
                input("unitId", caller.ask("{ units(first: 1) { nodes { id } } }").text("/units/nodes/0/id"), "givenName", "Ebba",
                        "familyName", "Provling", "birthDate", "1990-05-05", "residence", residence))
                .done("participantRegister").text("/participantRegister/participant/id");
    }
}
