package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.spi.Role;

/** Maj's story, third part: the others who help her, how good the help is, and what is told of it outside. */
class StockholmQualityStoryIT {
    private final StockholmCast cast = new StockholmCast(RunningServer.shared());
    private final Acting specialist = cast.specialist;
    private final String maj = cast.person();
    private final String enrolment = cast.enrolled(maj);

    @Test
    void chapter8_oneCoordinatedPlanForAllWhoHelp() {
        // Given that psychiatry, the city and a sister help; without her consent and somebody responsible it is no plan
        HttpResponse<String> refused = specialist.post("/v1/support-plans",
                Json.createObjectBuilder().add("participantId", maj).add("madeOn", "2025-05-05").build());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("CONSENT_MISSING", "/consentOn", "RESPONSIBLE_MISSING", "övergripande ansvaret");

        // When it is made with both, and says who does what
        String plan = specialist.makes("supportPlanMake", "supportPlan", "participantId", maj, "madeOn", "2025-05-05", "consentOn",
                "2025-05-02", "responsible", "Region Stockholm", "attendees", "Maj\nEbba, arbetsspecialist\nNils, fast vårdkontakt");
        for (List<String> each : List.of(List.of("PRINCIPAL", "Region Stockholm", "Samtal varannan vecka", "Sova om natten"),
                List.of("PRINCIPAL", "Stockholms stad", "Arbetsspecialisten följer med till arbetet", "Våga vara kvar"),
                List.of("OTHER", "Systern Åsa", "Ringer på söndagskvällar", "Komma i gång på måndagar"))) {
            specialist.does("supportPlanMeasureAdd", "supportPlanMeasure { id }", "supportPlanId", plan, "answeredBy", each.get(0),
                    "organisation", each.get(1), "measure", each.get(2), "need", each.get(3));
        }
        specialist.does("supportPlanAdopt", "supportPlan { id }", "supportPlanId", plan, "version", 1, "adoptedOn", "2025-05-05",
                "nextFollowUpOn", "2025-11-05");

        // Then Maj has it as a paper, and reads it; who is not in it does not
        HttpResponse<String> paper = cast.participant.get("/v1/support-plans/" + plan + "/document");
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.headers().firstValue("Content-Type").orElse("")).startsWith("application/pdf");
        assertThat(cast.participant.ask("{ supportPlans(first: 1) { nodes { responsible measures(first: 5) { totalCount } } } }").clean()
                .text("/supportPlans/nodes/0/measures/totalCount")).isEqualTo("3");
        assertThat(cast.stranger.get("/v1/support-plans/" + plan).statusCode()).isEqualTo(404);
        assertThat(cast.care.get("/v1/support-plans/" + plan + "/document").statusCode()).isEqualTo(403);
    }

    @Test
    void chapter9_twoReviewersWhoSeeNoParticipantSayHowGoodItIs() {
        // Given two method supporters from outside the clinic
        String one = cast.staff("Tove", Role.METHOD_SUPPORTER, "tove");
        String other = cast.staff("Omar", Role.METHOD_SUPPORTER, "omar");
        Acting tove = cast.as(Role.METHOD_SUPPORTER, "tove");
        Acting omar = cast.as(Role.METHOD_SUPPORTER, "omar");
        assertThat(tove.get("/v1/participants?first=1").statusCode()).isEqualTo(403);
        Answer proposal = tove.ask("query P($p: ID!) { fidelityProposal(programme: $p, from: \"2024-07-01\", to: \"2024-12-31\") { items "
                + "{ item { number label } score } } }", "p", cast.programme).clean();
        assertThat(proposal.at("/fidelityProposal/items").toString()).contains("\"number\":1,");
        String review = cast.leader.makes("fidelityReviewOpen", "fidelityReview", "programmeId", cast.programme, "unitId", cast.clinic,
                "scale", "IPS25_2008", "reviewedOn", "2025-06-12", "periodFrom", "2024-12-01", "periodTo", "2025-05-31", "firstReviewerId",
                one, "secondReviewerId", other);

        // When both rate apart and then agree
        for (int item = 1; item <= 25; item++) {
            rate(tove, review, item, 4);
            rate(omar, review, item, item % 5 == 0 ? 5 : 4);
        }
        tove.does("fidelityReviewHandIn", "fidelityReview { id }", "fidelityReviewId", review, "version", 1);
        assertThat(specialist.reads("/v1/fidelity-reviews/" + review)).contains("\"total\":null");
        omar.does("fidelityReviewHandIn", "fidelityReview { id }", "fidelityReviewId", review, "version", 2);
        for (int item = 1; item <= 25; item++) {
            tove.does("fidelityScoreAgree", "fidelityScore { id }", "reviewId", review, "item", item, "score", item % 5 == 0 ? 5 : 4);
        }

        // Then the total and its band stand, and the clinic sees what would lift it: 20 × 4 + 5 × 5 = 105
        Answer lift = cast.leader.ask("query L($r: ID!) { fidelityLift(review: $r) { total bandLabel pointsToNextBand } }", "r", review)
                .clean();
        assertThat(lift.text("/fidelityLift/total")).isEqualTo("105");
        assertThat(lift.text("/fidelityLift/bandLabel")).isEqualTo("God");
        assertThat(lift.text("/fidelityLift/pointsToNextBand")).isEqualTo("10");
        assertThat(cast.participant.get("/v1/fidelity-reviews/" + review).statusCode()).isEqualTo(403);
    }

    @Test
    void chapter10_whatIsToldOutsideSaysHowItWasCountedAndNamesHerOnlyWithHerConsent() {
        // Given a job since November, and what Maj wanted to tell of her background
        String bakery = specialist.makes("employerRegister", "employer", "name", "Brödboden " + cast.mark, "municipality", "0180");
        specialist.makes("placementStart", "placement", cast.job(enrolment, bakery, "2024-11-04"));
        specialist.does("participantBackgroundRecord", "participantBackground { id }", "enrolmentId", enrolment, "recordedOn", "2024-09-16",
                "education", "ISCED_3_4", "labourStatus", "INACTIVE", "incomeBefore", StockholmCast.list("DISABILITY_BENEFIT"));
        cast.manager.does("programmeFundingRecord", "programmeFunding { id }", "programmeId", cast.programme, "funder",
                "Samordningsförbundet", "kind", "JOINT_BODY", "startsOn", "2024-01-01", "share", 100);

        // When the figures are asked for, then each says its rule, and opens to those who may see her
        Answer figures = cast.leader.ask(
                "query F($p: ID!) { figures(programme: $p, ids: [\"active\", \"job-starts\"], from: \"2024-01-01\", "
                        + "to: \"2024-12-31\") { definition { id version title definition } value members(first: 5) { totalCount } } }",
                "p",
                cast.programme).clean();
        assertThat(figures.text("/figures/0/definition/title")).isEqualTo("Deltagare");
        assertThat(figures.text("/figures/0/members/totalCount")).isEqualTo("1");
        String researcher = cast.as(Role.RESEARCHER, "researcher").reads("/v1/figures?programmeId=" + cast.programme
                + "&from=2024-10-01&to=2024-12-31&id=active");
        assertThat(researcher).contains("\"hidden\":true").doesNotContain("\"value\":1");

        // And the year's report is a paper in Swedish, the sheet for SUS without her name until she agrees to the register
        HttpResponse<String> year = run("se-year", "2024-12-31", "application/pdf", Json.createObjectBuilder().build());
        assertThat(year.statusCode()).as(year.body()).isEqualTo(200);
        assertThat(year.body()).startsWith("%PDF-");
        assertThat(run("se-year", "2024-12-31", "application/json", Json.createObjectBuilder().build()).body()).contains("Årsrapport",
                "Samordningsförbundet");
        JsonObject from = Json.createObjectBuilder().add("from", "2024-01-01").build();
        assertThat(run("se-sus", "2024-12-31", "application/json", from).body()).contains("Anonym deltagare", "Inregistrering",
                "Sjukersättning eller aktivitetsersättning").doesNotContain("Provlind");
        specialist.does("consentRecord", "consent { id }", "participantId", maj, "purpose", "REGISTER", "recipient", "SUS", "form",
                "WRITTEN", "givenOn", "2024-09-16");
        assertThat(run("se-sus", "2024-12-31", "application/json", from).body()).contains("Provlind").doesNotContain("Anonym deltagare");

        // And when her data are protected, the register has her without a name again, whatever she agreed to
        cast.leader.does("participantProtect", "participant { id }", "participantId", maj, "version", 1, "protection",
                "SE_SEKRETESSMARKERING", "reason", "Markering i folkbokföringen", "namedStaffId", cast.specialistId);
        assertThat(run("se-sus", "2024-12-31", "application/json", from).body()).contains("Anonym deltagare").doesNotContain("Provlind");
        assertThat(specialist.reads("/v1/participants/" + maj)).contains("SE_SEKRETESSMARKERING");
        assertThat(cast.participant.get("/v1/reports").statusCode()).isEqualTo(403);
    }

    @Test
    void st9_st10_fiveMeetingsAndAsManyYearsAsItTakesEndNothing() {
        // Given an enrolment of two years with five meetings of mapping, nobody has ended it
        for (String day : List.of("2024-09-18", "2024-09-25", "2024-10-02", "2024-10-09", "2024-10-16")) {
            specialist.does("profileMeetingRecord", "profileMeeting { id }", "enrolmentId", enrolment, "heldOn", day);
        }

        assertThat(cast.participant.ask("{ enrolments(first: 1) { nodes { endedOn phase } } }").clean().at("/enrolments/nodes/0/endedOn"))
                .isEqualTo(JsonValue.NULL);
    }

    private static void rate(Acting by, String review, int item, int score) {
        by.does("fidelityRatingRecord", "fidelityRating { id }", "reviewId", review, "item", item, "score", score, "evidence",
                "Sett under besöket");
    }

    private HttpResponse<String> run(String report, String date, String accept, JsonObject parameters) {
        return cast.manager.post("/v1/reports/" + report + "/runs", accept, Json.createObjectBuilder().add("programmeId", cast.programme)
                .add("date", date).add("parameters", parameters).build());
    }
}
