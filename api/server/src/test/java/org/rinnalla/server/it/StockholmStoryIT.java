package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.spi.Role;

/** Maj's story in Stockholm's psychosis care, first part: from the question to a plan, and what her money has to do with it. */
class StockholmStoryIT {
    private final StockholmCast cast = new StockholmCast(RunningServer.shared());
    private final Acting specialist = cast.specialist;
    private final Acting participant = cast.participant;

    @Test
    void chapter1_fromTheQuestionToTheEnrolment() {
        // Given that Maj has asked her care contact about work. The care contact's word alone writes nothing down
        String maj = cast.person();
        assertThat(cast.care.tries("referralReceive", "referral { id }", "participantId", maj, "programmeId", cast.programme, "receivedOn",
                "2024-09-02", "source", "CARE_CONTACT", "initiatedBy", "PARTICIPANT", "referrer", "gubbangen").codes())
                .containsExactly("FORBIDDEN");

        // When the specialist tries another clinic than the five, then those are named
        Answer elsewhere = specialist.tries("referralReceive", "referral { id }", "participantId", maj, "programmeId", cast.programme,
                "receivedOn", "2024-09-02", "source", "CARE_CONTACT", "initiatedBy", "PARTICIPANT", "referrer", "huddinge");
        assertThat(elsewhere.text("/referralReceive/userErrors/0/message")).contains("hänvisar inte", "gubbangen");
        String referral = cast.referral(maj);

        // And the meeting of three does not come before psychiatry has told her what there is
        Answer early = specialist.tries("referralStepRecord", "referralStep { id }", "referralId", referral, "step", "INFORMATION_MEETING",
                "heldOn", "2024-09-11", "attendees", StockholmCast.list("PARTICIPANT", "CARE_CONTACT", "EMPLOYMENT_SPECIALIST"));
        assertThat(early.userErrors("referralStepRecord")).containsExactly("STEP_MISSING step");
        assertThat(early.text("/referralStepRecord/userErrors/0/message")).contains("Information från psykiatrin");
        specialist.does("referralStepRecord", "referralStep { id }", "referralId", referral, "step", "PSYCHIATRY_INFORMATION", "heldOn",
                "2024-09-04");
        assertThat(specialist.tries("enrolmentAccept", "enrolment { id }", cast.enrolment(maj, "2024-09-16")).userErrors("enrolmentAccept"))
                .containsExactly("STEP_MISSING participantId");
        cast.meetingOfThree(referral);

        // Then she is enrolled by her own wish; her care contact and specialist belong to two organisations
        Answer enrolled = specialist.does("enrolmentAccept", "enrolment { id phase careContact { givenName } specialist { givenName } }",
                cast.enrolment(maj, "2024-09-16"));
        assertThat(enrolled.text("/enrolmentAccept/enrolment/careContact/givenName")).isEqualTo("Nils");
        cast.manager.does("staffEmploymentBegin", "staffEmployment { id }", "staffMemberId", cast.specialistId, "employerId", cast.city,
                "workplaceId", cast.clinic, "percent", 100, "startsOn", "2019-01-07");
        assertThat(cast.leader.reads("/v1/staff-employments?acrossProviders=true&first=100")).contains(cast.specialistId);

        // And she reads her own case in her own words' language, and nobody else's
        Answer own = participant.ask("{ participants(first: 5) { totalCount nodes { givenName enrolments(first: 5) { nodes { ownWishOn "
                + "endedOn programme { name } specialist { givenName } } } referrals(first: 5) { nodes { stateLabel initiatedByLabel } } } } }")
                .clean();
        assertThat(own.text("/participants/totalCount")).isEqualTo("1");
        assertThat(own.text("/participants/nodes/0/enrolments/nodes/0/ownWishOn")).isEqualTo("2024-09-11");
        assertThat(own.text("/participants/nodes/0/referrals/nodes/0/stateLabel")).isEqualTo("Antagen");
        assertThat(own.text("/participants/nodes/0/referrals/nodes/0/initiatedByLabel")).isEqualTo("Personen själv");

        // And neither another clinic's specialist nor, without a consent, the region's care contact sees her
        for (Acting other : List.of(cast.stranger, cast.care)) {
            assertThat(other.ask("query P($id: ID!) { participant(id: $id) { givenName } }", "id", maj).codes())
                    .containsExactly("NOT_FOUND");
            assertThat(other.get("/v1/participants/" + maj).statusCode()).isEqualTo(404);
        }
        String consent = specialist.makes("consentRecord", "consent", "participantId", maj, "purpose", "CARE_INFORMATION", "recipient",
                "Region Stockholm", "form", "WRITTEN", "givenOn", "2024-09-16");
        assertThat(cast.care.reads("/v1/participants/" + maj)).contains("Provlind");
        specialist.does("consentWithdraw", "consent { id }", "consentId", consent, "version", 1, "withdrawnOn", "2024-10-01");
        assertThat(cast.care.get("/v1/participants/" + maj).statusCode()).isEqualTo(404);
    }

    @Test
    void chapter2_whoSheIsAndWhatSheWants() {
        // Given Maj's enrolment and her profile, made over meetings
        String maj = cast.person();
        String enrolment = cast.enrolled(maj);
        String profile = specialist.makes("careerProfileOpen", "careerProfile", "participantId", maj, "openedOn", "2024-09-18",
                "workedBefore", JsonValue.TRUE, "yearsAway", 7, "wantedPercent", 50, "disclosureWish", "TELL_PART");
        for (String day : List.of("2024-09-18", "2024-09-25", "2024-10-02", "2024-10-09")) {
            assertThat(specialist.does("profileMeetingRecord", "profileMeeting { id }", "enrolmentId", enrolment, "staffMemberId",
                    cast.specialistId, "heldOn", day, "minutes", 60).list("/profileMeetingRecord/warnings")).isEmpty();
        }
        Answer fifth = specialist.tries("profileMeetingRecord", "profileMeeting { meetingNumber }", "enrolmentId", enrolment, "heldOn",
                "2024-10-16");
        assertThat(fifth.text("/profileMeetingRecord/warnings/0/code")).isEqualTo("MORE_MEETINGS_THAN_USUAL");
        for (List<String> told : List.of(List.of("STRENGTHS", "Jag kommer i tid."), List.of("INTERESTS", "Surdeg och hundar."),
                List.of("EVERYDAY_LIFE", "Morgnarna är mina."), List.of("EXPERIENCE", "Tre somrar på bageri."),
                List.of("ECONOMIC_SITUATION", "Jag är rädd att förlora min ersättning."), List.of("PREFERENCES", "Halvtid, tidigt."))) {
            specialist.does("profileSectionWrite", "profileSection { id }", "careerProfileId", profile, "section", told.getFirst(), "words",
                    told.getLast(), "language", "sv", "saidOn", "2024-09-25");
        }

        // When she says what she wants, and somebody doubts it
        String goal = specialist.makes("goalState", "goal", "participantId", maj, "kind", "LONG_TERM", "words",
                "Jag vill jobba på bageri igen.", "language", "sv", "occupation", "7512", "aim", "WORK", "saidOn", "2024-10-02");
        specialist.does("goalStepPlan", "goalStep { id }", "goalId", goal, "words", "Hälsa på hos bagaren vid torget", "plannedOn",
                "2024-10-02", "dueOn", "2024-10-20");
        specialist.does("goalViewNote", "goalView { id }", "goalId", goal, "staffMemberId", cast.specialistId, "words",
                "Nattarbetet oroar mig, men målet är hennes.", "statedOn", "2024-10-02");
        specialist.does("jobPlanMake", "jobPlan { id }", "participantId", maj, "kind", "JOB_SEARCH", "goalId", goal, "madeOn",
                "2024-10-09");

        // Then the goal goes on in her words, and the search begins at once; nothing asked whether she is able to
        specialist.does("enrolmentAdvance", "enrolment { phase }", "enrolmentId", enrolment, "version", 1, "phase", "JOB_SEARCH",
                "startsOn", "2024-10-09");
        Answer own = participant.ask("{ goals(first: 5) { nodes { words stateLabel steps(first: 5) { nodes { words } } views(first: 5) "
                + "{ nodes { words } } } } careerProfiles(first: 1) { nodes { wantedPercent disclosureWishLabel sections(first: 9) "
                + "{ totalCount nodes { sectionLabel } } } } }").clean();
        assertThat(own.text("/goals/nodes/0/words")).isEqualTo("Jag vill jobba på bageri igen.");
        assertThat(own.text("/goals/nodes/0/stateLabel")).isEqualTo("Pågår");
        assertThat(own.text("/goals/nodes/0/views/nodes/0/words")).startsWith("Nattarbetet oroar mig");
        assertThat(own.text("/careerProfiles/nodes/0/sections/totalCount")).isEqualTo("6");
        assertThat(own.at("/careerProfiles/nodes/0").toString()).contains("Styrkor", "Berätta en del");

        // And she rates the own days herself; a low one stops nothing
        participant.does("selfRatingRecord", "selfRating { recordedBy }", "participantId", maj, "kind", "WELLBEING", "score", 3, "ratedOn",
                "2024-10-10", "occasion", "START");
        assertThat(specialist.reads("/v1/participants/" + maj + "/self-ratings?first=5")).contains("\"score\":3",
                "\"recordedBy\":\"PARTICIPANT\"");

        // And the care side, a peer supporter and the next clinic see none of it
        assertThat(cast.care.ask("{ goals(first: 1) { nodes { words } } }").codes()).containsExactly("FORBIDDEN");
        assertThat(cast.as(Role.PEER_SUPPORTER, "peer", cast.mark + "-mottagning").get("/v1/career-profiles?first=1").statusCode())
                .isEqualTo(403);
        assertThat(cast.stranger.ask("query G($id: ID!) { goal(id: $id) { words } }", "id", goal).codes()).containsExactly("NOT_FOUND");
    }

    @Test
    void chapter3_howShallIDareToTryWithoutLosingMyBenefit() {
        // Given three quarters of a disability pension
        String maj = cast.person();
        cast.enrolled(maj);
        specialist.does("benefitRecord", "benefit { id }", "participantId", maj, "benefitType", "SJUKERSATTNING", "extent", 75, "startsOn",
                "2023-05-01", "decidedOn", "2023-04-03");

        // When Maj herself asks what half-time work would mean
        Answer told = participant
                .ask("query B($id: ID!) { benefitAdvice(participant: $id, on: \"2024-11-04\", percent: 50) { recorded note "
                        + "warnings { code message } } }", "id", maj)
                .clean();

        // Then she is told what to do first, in Swedish, and no amount is promised
        assertThat(told.at("/benefitAdvice/warnings").toString()).contains("WORK_AND_BENEFIT_OVER_100", "APPLY_BEFORE_START",
                "REPORT_CHANGE", "Försäkringskassan");
        assertThat(told.text("/benefitAdvice/note")).contains("belopp");
        assertThat(told.text("/benefitAdvice/recorded")).isEqualTo("false");
        assertThat(participant.reads("/v1/benefit-types")).contains("Sjukersättning");

        // And the advice is on record before the job; nobody but those who work on the case can ask
        specialist.does("benefitAdviceRecordAdd", "benefitAdviceRecord { id }", "participantId", maj, "givenOn", "2024-10-14", "topics",
                StockholmCast.list("APPLY_BEFORE_START", "DORMANT_BENEFIT", "HOUSING_SUPPLEMENT"), "staffMemberId", cast.specialistId);
        assertThat(participant.reads("/v1/participants/" + maj + "/benefit-advice?percent=50&on=2024-11-04"))
                .contains("\"recorded\":true");
        assertThat(cast.care.get("/v1/participants/" + maj + "/benefit-advice?percent=50").statusCode()).isEqualTo(403);
        assertThat(cast.stranger.get("/v1/participants/" + maj + "/benefit-advice?percent=50").statusCode()).isEqualTo(404);
    }
}
