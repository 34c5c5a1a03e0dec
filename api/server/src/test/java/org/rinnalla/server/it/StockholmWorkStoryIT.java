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

/** Maj's story, second part: employers, a job on the open market, somebody alongside, its loss, the next one, and the end that she chooses. */
class StockholmWorkStoryIT {
    private final StockholmCast cast = new StockholmCast(RunningServer.shared());
    private final Acting specialist = cast.specialist;
    private final Acting participant = cast.participant;
    private final String maj = cast.person();
    private final String enrolment = cast.enrolled(maj);

    @Test
    void chapter4_threeCupsOfTeaAndAnApplicationOfHerOwn() {
        // Given a bakery that nobody knew; the specialist comes, comes again, and comes with Maj
        String bakery = bakery();
        List<String> visits = List.of(visit(bakery, "2024-10-10", "INTRODUCED", false), visit(bakery, "2024-10-17", "NEEDS_LEARNT", false),
                visit(bakery, "2024-10-24", "CANDIDATE_PRESENTED", true));
        assertThat(visits).containsExactly("1", "2", "3");
        Answer log = cast.leader
                .ask("query E($id: ID!) { employer(id: $id) { contacts(first: 5, order: [HELD_ON_ASC]) { nodes { visitNumber "
                        + "outcomeLabel participantPresent } } } }", "id", bakery)
                .clean();
        assertThat(log.at("/employer/contacts").toString()).contains("\"visitNumber\":3", "Presenterade en sökande");

        // When a vacancy is found, Maj applies by herself
        String vacancy = specialist.makes("vacancyRecord", "vacancy", "employerId", bakery, "unitId", cast.clinic, "title", "Bagare",
                "occupation", "7512", "source", "EMPLOYER_CONTACT", "foundOn", "2024-10-17");
        String application = participant.makes("jobApplicationRecord", "jobApplication", "employerName", "Brödboden vid bron", "title",
                "Bagare", "appliedOn", "2024-10-25", "actor", "PARTICIPANT");
        specialist.does("jobApplicationRecord", "jobApplication { id }", "participantId", maj, "vacancyId", vacancy, "appliedOn",
                "2024-10-28", "actor", "TOGETHER");

        // Then whose hand it was is told apart, and the own application is in the own hands
        assertThat(cast.leader.reads("/v1/enrolments/" + enrolment + "/job-applications?actor=PARTICIPANT&total=true"))
                .contains("\"total\":1");
        participant.does("jobApplicationAnswer", "jobApplication { resultLabel }", "jobApplicationId", application, "version", 1, "result",
                "INTERVIEW", "resultOn", "2024-10-29");

        // And what the bakery is told is hers to decide: nothing without her consent, and not for managers to read
        Answer refused = specialist.tries("disclosureDecisionRecord", "disclosureDecision { id }", "participantId", maj, "employerId",
                bakery, "extent", "SUPPORT", "told", "Att jag följer med i början", "decidedOn", "2024-10-23");
        assertThat(refused.text("/disclosureDecisionRecord/userErrors/0/message")).contains("utan deltagarens samtycke");
        String decision = specialist.makes("disclosureDecisionRecord", "disclosureDecision", "participantId", maj, "employerId", bakery,
                "extent", "SUPPORT", "told", "Att jag följer med i början", "toWhom", "Bagarmästaren", "decidedOn", "2024-10-23",
                "consentOn", "2024-10-23");
        assertThat(participant.ask("{ disclosureDecisions(first: 5) { nodes { extentLabel revisitOn } } }").clean()
                .text("/disclosureDecisions/nodes/0/extentLabel")).isEqualTo("Att det finns stöd");
        assertThat(cast.manager.get("/v1/disclosure-decisions/" + decision).statusCode()).isEqualTo(403);
        participant.does("disclosureDecisionWithdraw", "disclosureDecision { withdrawnOn }", "disclosureDecisionId", decision, "version", 1,
                "withdrawnOn", "2024-11-01");
    }

    @Test
    void chapter5_aJobOnTheOpenMarketIsToldByItsFacts() {
        String bakery = bakery();

        // Given an internship first: allowed on the way, and never counted as the job
        Answer practice = specialist.does("placementStart", "placement { id competitive competitiveLabel }", "enrolmentId", enrolment,
                "employerId", bakery, "kind", "INTERNSHIP", "startedOn", "2024-10-14", "endedOn", "2024-10-31", "endReason",
                "CONTRACT_END");
        assertThat(practice.text("/placementStart/placement/competitiveLabel")).isEqualTo("Inte arbete på den öppna arbetsmarknaden");

        // When half of the facts are known, it is not known; with a fact against it it is refused at that field
        Answer half = specialist.does("placementStart", "placement { id version competitive competitiveMissingLabels }", "enrolmentId",
                enrolment, "employerId", bakery, "kind", "COMPETITIVE", "percent", 50, "startedOn", "2024-11-04", "openToAnyone",
                JsonValue.TRUE, "ownContract", JsonValue.TRUE);
        assertThat(half.text("/placementStart/placement/competitive")).isEqualTo("NOT_KNOWN");
        assertThat(half.at("/placementStart/placement/competitiveMissingLabels").toString()).contains("Samma lön som andra");
        assertThat(half.at("/placementStart/warnings").toString()).contains("BENEFIT_ADVICE_MISSING");
        String job = half.text("/placementStart/placement/id");
        HttpResponse<String> setAside = correct(job, "\"1\"", Json.createObjectBuilder().add("setAside", true).build());
        assertThat(setAside.statusCode()).isEqualTo(422);
        assertThat(setAside.body()).contains("NOT_COMPETITIVE", "/setAside", "reserver");

        // Then with all facts it is a job on the open market, and the internship led to it
        assertThat(correct(job, "\"1\"", Json.createObjectBuilder().add("minimumPay", true).add("equalPay", true).add("setAside", false)
                .add("agencyLimit", false).build()).statusCode()).isEqualTo(200);
        assertThat(participant.reads("/v1/placements/" + job)).contains("\"competitive\":\"YES\"");
        specialist.does("placementLedToJob", "placement { id }", "placementId", practice.text("/placementStart/placement/id"), "version", 1,
                "ledToJob", JsonValue.TRUE, "ledToId", job);

        // And the workplace is adapted, in everyone's sight who works on the case
        specialist.does("adaptationRecord", "adaptation { id }", "placementId", job, "kind", "BREAKS", "description",
                "Tio minuter varje timme, i ett rum där det är tyst", "startedOn", "2024-11-11");
        assertThat(participant.ask("{ adaptations(first: 5) { nodes { kindLabel description } } }").clean()
                .text("/adaptations/nodes/0/kindLabel")).isEqualTo("Pauser");
        assertThat(cast.stranger.get("/v1/placements/" + job).statusCode()).isEqualTo(404);
    }

    @Test
    void chapter6_alongsideBeforeTheFirstDayAndAsLongAsSheWants() {
        String job = specialist.makes("placementStart", "placement", cast.job(enrolment, bakery(), "2024-11-04"));

        // Given a meeting before the first day, one in the first three days and two in the first weeks
        cast.meets(maj, "2024-10-30", "MEETING");
        cast.meets(maj, "2024-11-06", "WORKPLACE");
        cast.meets(maj, "2024-11-13", "WALK");
        cast.meets(maj, "2024-11-20", "PHONE");

        // When the schedule is looked at a week later, then the call did not count and the week is overdue
        Answer schedule = specialist.ask("query F($id: ID!) { followAlong(placement: $id, on: \"2024-11-26\") { kindLabel state stateLabel "
                + "dueOn } }", "id", job).clean();
        assertThat(schedule.list("/followAlong").stream().map(due -> due.asJsonObject().getString("state")).toList())
                .startsWith("DONE", "DONE", "DONE").contains("OVERDUE");
        assertThat(schedule.at("/followAlong").toString()).contains("Före första arbetsdagen", "Den första månaden", "Försenad");
        assertThat(overdue("2024-11-26")).contains(job);
        cast.meets(maj, "2024-11-26", "HOME_VISIT");
        assertThat(overdue("2024-11-26")).doesNotContain(job);

        // Then monthly, without an end: a year later the list still asks
        for (String day : List.of("2024-12-02", "2024-12-20", "2025-01-20", "2025-02-19", "2025-03-20")) {
            cast.meets(maj, day, "MEETING");
        }
        assertThat(overdue("2025-03-24")).doesNotContain(job);
        assertThat(overdue("2025-12-01")).contains(job);
        // Her own eyes only see her own
        assertThat(participant.reads("/v1/placements/" + job + "/follow-along?on=2024-11-26")).contains("FIRST_DAYS");
        assertThat(cast.stranger.get("/v1/placements/" + job + "/follow-along?on=2024-11-26").statusCode()).isEqualTo(404);
    }

    @Test
    void chapter7_aJobEndsTheNextBeginsAndWhatCountsAsKept() {
        // Given a job that ended after five months, of which the specialist heard before
        String first = specialist.makes("placementStart", "placement", cast.job(enrolment, bakery(), "2024-11-04"));
        specialist.does("placementEnd", "placement { endReasonLabel }", "placementId", first, "version", 1, "endedOn", "2025-03-31",
                "endReason", "LAID_OFF", "noticeOn", "2025-03-14", "lossHeardOn", "2025-03-20", "learnt", "Tidiga morgnar går bra");
        assertThat(overdue("2025-03-24")).contains(first);
        cast.meets(maj, "2025-03-24", "PHONE");
        assertThat(overdue("2025-03-24")).doesNotContain(first);

        // When help with the next one is offered, whatever the reason, and it begins two weeks later
        specialist.does("placementOfferHelp", "placement { nextJobHelpLabel }", "placementId", first, "version", 2, "nextJobHelpOn",
                "2025-03-24", "nextJobHelp", "ACCEPTED");
        String cafe = specialist.makes("employerRegister", "employer", "name", "Kafé Hörnet " + cast.mark, "municipality", "0180");
        specialist.makes("placementStart", "placement", cast.job(enrolment, cafe, "2025-04-14"));

        // Then work was kept at 13, 26 and 52 weeks, over both jobs
        Answer progress = cast.leader.ask("query W($p: ID!) { workProgress(programme: $p, on: \"2025-12-31\") { daysToFirstJob jobs "
                + "competitiveJobs kept { weeks kept } } }", "p", cast.programme).clean();
        assertThat(progress.at("/workProgress/0").toString()).contains("\"jobs\":2", "\"competitiveJobs\":2", "\"daysToFirstJob\":49",
                "{\"weeks\":13,\"kept\":\"YES\"}", "{\"weeks\":26,\"kept\":\"YES\"}", "{\"weeks\":52,\"kept\":\"YES\"}");

        // And nothing ends by itself: no time limit is a reason, her own decision is, and work goes on without the programme
        Answer limit = specialist.ask(
                "mutation M($i: EnrolmentEndInput!) { enrolmentEnd(input: $i) { enrolment { id } userErrors { code } } }",
                "i", GraphQl.input("enrolmentId", enrolment, "version", 1, "endedOn", "2026-02-27", "endReason", "TIME_LIMIT"));
        assertThat(limit.codes()).isNotEmpty();
        Answer running = specialist.tries("enrolmentEnd", "enrolment { id }", "enrolmentId", enrolment, "version", 1, "endedOn",
                "2026-02-27", "endReason", "OWN_DECISION");
        assertThat(running.userErrors("enrolmentEnd")).isNotEmpty();
        Answer ended = specialist.does("enrolmentEnd", "enrolment { endReasonLabel }", "enrolmentId", enrolment, "version", 1, "endedOn",
                "2026-02-27", "endReason", "OWN_DECISION", "placementEndReason", "OTHER");
        assertThat(ended.text("/enrolmentEnd/enrolment/endReasonLabel")).contains("beslut");
        assertThat(participant.reads("/v1/enrolments?first=5")).contains("\"endReason\":\"OWN_DECISION\"");
    }

    private String bakery() {
        return specialist.makes("employerRegister", "employer", "name", "Brödboden " + cast.mark, "municipality", "0180", "industry", "10");
    }

    private String visit(String employer, String day, String outcome, boolean withMaj) {
        return (withMaj
                ? specialist.does("contactRecord", "contact { visitNumber }", "employerId", employer, "participantId", maj,
                        "participantPresent", JsonValue.TRUE, "staffMemberId", cast.specialistId, "heldOn", day, "kind", "WORKPLACE",
                        "faceToFace", JsonValue.TRUE, "outcome", outcome)
                : specialist.does("contactRecord", "contact { visitNumber }", "employerId", employer, "unitId", cast.clinic,
                        "staffMemberId", cast.specialistId, "heldOn", day, "kind", "WORKPLACE", "faceToFace", JsonValue.TRUE, "outcome",
                        outcome, "nextStep", "VISIT_AGAIN"))
                .text("/contactRecord/contact/visitNumber");
    }

    private HttpResponse<String> correct(String placement, String version, JsonObject body) {
        return specialist.patch("/v1/placements/" + placement, version, body);
    }

    private String overdue(String day) {
        return cast.leader.reads("/v1/programmes/" + cast.programme + "/overdue-follow-along?on=" + day);
    }
}
