package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rinnalla.server.it.GraphQl.input;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.spi.Role;

/** Profile, goals, plans and self-ratings of participants, through GraphQL, with the real plugins. */
class CareerIT {
    private static final String TENANT = "haninge";
    private final RunningServer server = RunningServer.shared();
    private final GraphQl leader = new GraphQl(server, server.token(Role.TEAM_LEADER, TENANT));

    @Test
    void st9_theFifthMeetingForTheProfileWarns() {
        // Given an enrolment in a programme that means the profile to take four meetings
        GraphQl stockholm = new GraphQl(server, server.token(Role.TEAM_LEADER, "stockholm"));
        String enrolment = stockholm.ask("{ enrolments(first: 1, filter: {runningOn: \"2026-11-20\", startedOn: {to: \"2026-10-01\"}, "
                + "not: {profileMeetings: {}}}) { nodes { id } } }").clean().text("/enrolments/nodes/0/id");

        // When it takes five
        for (int i = 1; i <= 4; i++) {
            Answer held = stockholm.step("profileMeetingRecord", "profileMeeting { meetingNumber }",
                    input("enrolmentId", enrolment, "heldOn", "2026-11-1" + i)).done("profileMeetingRecord");
            assertThat(held.list("/profileMeetingRecord/warnings")).isEmpty();
            assertThat(held.text("/profileMeetingRecord/profileMeeting/meetingNumber")).isEqualTo(String.valueOf(i));
        }
        Answer fifth = stockholm.step("profileMeetingRecord", "profileMeeting { meetingNumber }",
                input("enrolmentId", enrolment, "heldOn", "2026-11-16")).done("profileMeetingRecord");

        // Then the fifth is recorded, and warns
        assertThat(fifth.text("/profileMeetingRecord/profileMeeting/meetingNumber")).isEqualTo("5");
        assertThat(fifth.text("/profileMeetingRecord/warnings/0/code")).isEqualTo("MORE_MEETINGS_THAN_USUAL");
    }

    @Test
    void fi2_aProfileIsAboutWishesAndStrengthsInThePersonsOwnWordsAndKeepsWhatWasSaid() {
        String participant = register();
        String profile = leader.step("careerProfileOpen", "careerProfile { id }",
                input("participantId", participant, "openedOn", "2026-09-02", "workedBefore", JsonValue.TRUE, "yearsAway", 9,
                        "wantedPercent", 50, "disclosureWish", "TELL_PART"))
                .done("careerProfileOpen").text("/careerProfileOpen/careerProfile/id");

        // When strengths are told twice
        section(profile, "STRENGTHS", "Jag är bra med djur.\nOch tålmodig.", "2026-09-02").done("profileSectionWrite");
        section(profile, "STRENGTHS", "Jag är bra med djur och barn.", "2026-10-02").done("profileSectionWrite");

        // Then the newer words hold and the older are kept
        Answer told = leader.ask("query Q($id: ID!) { participant(id: $id) { careerProfiles(first: 1) { nodes { wantedPercent "
                + "disclosureWishLabel(locale: \"sv\") sections(first: 9, order: [SAID_ON_ASC]) { nodes { words replacedOn "
                + "sectionLabel(locale: \"fi\") } } } } } }", "id", participant).clean();
        String sections = "/participant/careerProfiles/nodes/0/sections/nodes/";
        assertThat(told.text(sections + "0/words")).isEqualTo("Jag är bra med djur.\nOch tålmodig.");
        assertThat(told.text(sections + "0/replacedOn")).isEqualTo("2026-10-02");
        assertThat(told.at(sections + "1/replacedOn")).isEqualTo(JsonValue.NULL);
        assertThat(told.text(sections + "1/sectionLabel")).isEqualTo("Vahvuudet");
        assertThat(told.text("/participant/careerProfiles/nodes/0/disclosureWishLabel")).isEqualTo("Berätta en del");

        // And what is older than the newest words is refused, and a second profile too
        assertThat(section(profile, "STRENGTHS", "Förr.", "2026-09-15").userErrors("profileSectionWrite"))
                .containsExactly("OUT_OF_RANGE saidOn");
        assertThat(leader.step("careerProfileOpen", "careerProfile { id }", input("participantId", participant, "openedOn", "2026-09-03"))
                .userErrors("careerProfileOpen")).containsExactly("ALREADY_THERE participantId");
    }

    @Test
    void fi3_aProfessionalsViewStandsBesideTheGoalAndStopsNothing() {
        // Given a goal, and somebody who doubts it
        String participant = register();
        String goal = goal(participant, "Haluan elokuvatähdeksi", "fi");
        leader.step("goalViewNote", "goalView { id }",
                input("goalId", goal, "staffMemberId", staff(), "words", "Vaikea tavoite.", "statedOn", "2026-10-01")).done("goalViewNote");

        // When the goal goes on all the same
        leader.step("goalStepPlan", "goalStep { id }",
                input("goalId", goal, "words", "Työ elokuvateatterissa", "plannedOn", "2026-10-02")).done("goalStepPlan");
        Answer reached = leader.step("goalReach", "goal { state settledOn }",
                input("goalId", goal, "version", 1, "settledOn", "2026-11-01")).done("goalReach");

        // Then it is the participant's goal in the participant's words, and the view is there to be read
        assertThat(reached.text("/goalReach/goal/state")).isEqualTo("REACHED");
        assertThat(reached.list("/goalReach/warnings")).isEmpty();
        Answer told = leader.ask("query Q($id: ID!) { goal(id: $id) { words language views(first: 5) { totalCount nodes { words } } } }",
                "id", goal).clean();
        assertThat(told.text("/goal/words")).isEqualTo("Haluan elokuvatähdeksi");
        assertThat(told.text("/goal/views/totalCount")).isEqualTo("1");
        assertThat(leader.step("goalStepPlan", "goalStep { id }", input("goalId", goal, "words", "Mer", "plannedOn", "2026-11-02"))
                .userErrors("goalStepPlan")).containsExactly("ALREADY_SETTLED goalId");
    }

    @Test
    void fi4_aGoalThatLiesFarAwayGetsStepsAndAJobThatServesIt() {
        String participant = register();
        String goal = goal(participant, "Elokuvatähti", "fi");
        String step = leader.step("goalStepPlan", "goalStep { id state }",
                input("goalId", goal, "words", "Työ elokuvateatterissa", "plannedOn", "2026-10-02", "occupation", "9621"))
                .done("goalStepPlan").text("/goalStepPlan/goalStep/id");
        String placement = placement(enrol(participant), "INTERNSHIP").text("/placementStart/placement/id");

        // When the job is linked to the goal
        leader.step("goalPlacementLink", "goalPlacement { id }",
                input("goalId", goal, "placementId", placement, "linkedOn", "2026-10-05")).done("goalPlacementLink");
        leader.step("goalStepAdvance", "goalStep { state }",
                input("goalStepId", step, "version", 1, "state", "DONE", "stateSince", "2026-10-05")).done("goalStepAdvance");

        // Then both tell of each other, once
        Answer told = leader.ask("query Q($id: ID!) { placement(id: $id) { goals(first: 5) { nodes { goal { words "
                + "steps(first: 5) { nodes { state } } } } } } }", "id", placement).clean();
        assertThat(told.text("/placement/goals/nodes/0/goal/words")).isEqualTo("Elokuvatähti");
        assertThat(told.text("/placement/goals/nodes/0/goal/steps/nodes/0/state")).isEqualTo("DONE");
        assertThat(leader.step("goalPlacementLink", "goalPlacement { id }",
                input("goalId", goal, "placementId", placement, "linkedOn", "2026-10-06")).userErrors("goalPlacementLink"))
                .containsExactly("ALREADY_THERE placementId");

        // And never across participants
        String other = goal(register(), "Annat", "sv");
        assertThat(leader.step("goalPlacementLink", "goalPlacement { id }",
                input("goalId", other, "placementId", placement, "linkedOn", "2026-10-06")).userErrors("goalPlacementLink"))
                .containsExactly("OTHER_PARTICIPANT placementId");
    }

    @Test
    void kn4_theWishAndItsAimsStandInTheEnrolmentAndInTheGoals() {
        String participant = register();
        String enrolment = enrol(participant);
        leader.step("goalState", "goal { id }",
                input("participantId", participant, "kind", "LONG_TERM", "words", "Plugga till undersköterska",
                        "aim", "STUDIES", "occupation", "5321", "saidOn", "2026-09-02"))
                .done("goalState");

        Answer told = leader.ask("query Q($id: ID!, $p: ID!) { enrolment(id: $id) { aims ownWishOn } goals(first: 5, filter: "
                + "{participant: $p, aim: {eq: STUDIES}}) { nodes { aim aimLabel(locale: \"nn\") } } }", "id", enrolment, "p", participant)
                .clean();

        assertThat(told.list("/enrolment/aims")).hasSize(1);
        assertThat(told.text("/enrolment/ownWishOn")).isEqualTo("2026-08-20");
        assertThat(told.text("/goals/nodes/0/aim")).isEqualTo("STUDIES");
    }

    @Test
    void plansAreSignedAndReplacedNeverLost() {
        String participant = register();
        String plan = jobPlan(participant, "2026-09-10").text("/jobPlanMake/jobPlan/id");
        leader.step("jobPlanItemAdd", "jobPlanItem { id }",
                input("jobPlanId", plan, "what", "Ring tre arbetsgivare", "actor", "PARTICIPANT",
                        "dueOn", "2026-09-30"))
                .done("jobPlanItemAdd");
        assertThat(leader.step("jobPlanSign", "jobPlan { id }", input("jobPlanId", plan, "version", 1, "clinicianSignedOn", "2026-09-11"))
                .userErrors("jobPlanSign")).containsExactly("REQUIRED clinicianName");
        leader.step("jobPlanSign", "jobPlan { version }", input("jobPlanId", plan, "version", 1, "participantSignedOn", "2026-09-11",
                "specialistSignedOn", "2026-09-11", "specialistId", staff())).done("jobPlanSign");

        jobPlan(participant, "2026-10-10").done("jobPlanMake");

        Answer told = leader.ask("query Q($id: ID!) { jobPlan(id: $id) { replacedOn participantSignedOn items(first: 5) { totalCount } } }",
                "id", plan).clean();
        assertThat(told.text("/jobPlan/replacedOn")).isEqualTo("2026-10-10");
        assertThat(leader.step("jobPlanItemAdd", "jobPlanItem { id }", input("jobPlanId", plan, "what", "Mer", "actor", "STAFF"))
                .userErrors("jobPlanItemAdd")).containsExactly("ALREADY_REPLACED jobPlanId");
        assertThat(leader.step("jobPlanMake", "jobPlan { id }", input("participantId", participant, "kind", "JOB_SUPPORT", "madeOn",
                "2026-10-10")).userErrors("jobPlanMake")).containsExactly("REQUIRED placementId");
    }

    @Test
    void fi10_aParticipantRatesTheOwnLifeAndNothingAsksForIt() {
        // Given somebody who signs in as participant
        String subject = "career-" + UUID.randomUUID();
        String participant = register("subject", subject);
        String enrolment = enrol(participant);
        GraphQl self = new GraphQl(server, server.tokenOf(subject, Role.PARTICIPANT, TENANT));

        // When the participant and the staff write ratings down
        Answer own = self.step("selfRatingRecord", "selfRating { recordedBy score }", input("participantId", participant, "kind",
                "QUALITY_OF_LIFE", "score", 4, "ratedOn", "2026-09-02", "occasion", "START")).done("selfRatingRecord");
        leader.step("selfRatingRecord", "selfRating { recordedBy }", input("participantId", participant, "kind", "QUALITY_OF_LIFE", "score",
                7, "ratedOn", "2026-11-02", "occasion", "END")).done("selfRatingRecord");

        // Then each says who did, the participant sees both, and nobody else's can be written
        assertThat(own.text("/selfRatingRecord/selfRating/recordedBy")).isEqualTo("PARTICIPANT");
        assertThat(self.ask("{ selfRatings(first: 9, order: [RATED_ON_ASC]) { nodes { score recordedBy } } }").clean()
                .text("/selfRatings/nodes/1/recordedBy")).isEqualTo("STAFF");
        assertThat(self.step("selfRatingRecord", "selfRating { id }", input("participantId", register(), "kind", "WELLBEING", "score", 4,
                "ratedOn", "2026-09-02")).userErrors("selfRatingRecord")).containsExactly("NOT_FOUND participantId");
        assertThat(leader.step("selfRatingRecord", "selfRating { id }", input("participantId", participant, "kind", "WELLBEING", "score",
                11, "ratedOn", "2036-09-02")).userErrors("selfRatingRecord")).containsExactlyInAnyOrder("OUT_OF_RANGE score",
                        "OUT_OF_RANGE ratedOn");

        // And a low one is no gate
        assertThat(leader.step("enrolmentAdvance", "enrolment { phase }",
                input("enrolmentId", enrolment, "version", 1, "phase", "JOB_SEARCH", "startsOn", "2026-09-10")).done("enrolmentAdvance")
                .text("/enrolmentAdvance/enrolment/phase")).isEqualTo("JOB_SEARCH");
    }

    @Test
    void theCareSideAndResearchersSeeNoneOfIt() {
        for (Role role : List.of(Role.CARE_CONTACT, Role.RESEARCHER, Role.PEER_SUPPORTER, Role.OUTREACH_WORKER, Role.ADMINISTRATOR)) {
            GraphQl other = new GraphQl(server, server.token(role, TENANT));
            for (String list : List.of("careerProfiles", "goals", "goalViews", "benefits", "supportPlans", "selfRatings")) {
                assertThat(other.ask("{ " + list + "(first: 1) { nodes { id } } }").codes()).as(role + " " + list)
                        .containsExactly("FORBIDDEN");
            }
        }
    }

    private Answer section(String profile, String section, String words, String day) {
        return leader.step("profileSectionWrite", "profileSection { id }",
                input("careerProfileId", profile, "section", section, "words", words, "language", "sv", "saidOn", day));
    }

    private String goal(String participant, String words, String language) {
        return leader.step("goalState", "goal { id }", input("participantId", participant, "kind", "LONG_TERM", "words", words, "language",
                language, "saidOn", "2026-09-02")).done("goalState").text("/goalState/goal/id");
    }

    private Answer jobPlan(String participant, String day) {
        return leader.step("jobPlanMake", "jobPlan { id }", input("participantId", participant, "kind", "JOB_SEARCH", "madeOn", day))
                .done("jobPlanMake");
    }

    private Answer placement(String enrolment, String kind) {
        return leader.step("placementStart", "placement { id }",
                input("enrolmentId", enrolment, "kind", kind, "startedOn", "2026-10-01", "percent", 50)).done("placementStart");
    }

    private String enrol(String participant) {
        JsonArray stated = Json.createArrayBuilder().add(input("key", "mentalIllHealth", "value", JsonValue.TRUE)).build();
        return leader.step("enrolmentAccept", "enrolment { id }",
                input("participantId", participant, "programmeId", leader.ask("{ programmes(first: 1) { nodes { id } } }")
                        .text("/programmes/nodes/0/id"), "startedOn", "2026-09-01", "ownWishOn", "2026-08-20", "aims",
                        Json.createArrayBuilder().add("WORK").build(), "statements", stated, "phase", "MAPPING"))
                .done("enrolmentAccept").text("/enrolmentAccept/enrolment/id");
    }

    private String register(Object... more) {
        JsonObject person = input("unitId", leader.ask("{ units(first: 1) { nodes { id } } }").text("/units/nodes/0/id"), "givenName",
                "Ebba",
                "familyName", "Provling", "birthDate", "1990-05-05", "residence", "0136");
        return leader.step("participantRegister", "participant { id }",
                Json.createObjectBuilder(person).addAll(Json.createObjectBuilder(input(more))).build()).done("participantRegister")
                .text("/participantRegister/participant/id");
    }

    private String staff() {
        return leader.ask("{ staffMembers(first: 1) { nodes { id } } }").text("/staffMembers/nodes/0/id");
    }
}
