package org.rinnalla.core.model;

import java.util.List;
import org.rinnalla.core.model.Attribute.Use;
import org.rinnalla.spi.Aim;

/** What is kept of a participant's way: profile and goals; numbers 40 to 47. Plans and benefits stand in {@link PlanNouns}. */
public final class CareerNouns {
    /** What a participant brings and wants; one for each participant. Health is not asked for. */
    public static final Noun CAREER_PROFILE = Noun.sheet("CareerProfile", "careerProfiles", 40).needs(ValueType.DATE, Use.ORDER, "openedOn")
            .has(ValueType.BOOLEAN, Use.SHOW, "workedBefore").has(ValueType.INTEGER, Use.SHOW, "yearsAway", "wantedPercent")
            .choice("disclosureWish", false, Use.SHOW, DisclosureWish.class).one("participant", "Participant")
            .many("sections", "ProfileSection", "careerProfileId");

    /** A meeting at which the profile is made. */
    public static final Noun PROFILE_MEETING = Noun.sheet("ProfileMeeting", "profileMeetings", 41)
            .needs(ValueType.DATE, Use.ORDER, "heldOn").needs(ValueType.INTEGER, Use.SHOW, "meetingNumber")
            .has(ValueType.INTEGER, Use.SHOW, "minutes").one("participant", "Participant").one("enrolment", "Enrolment")
            .one("staffMember", "StaffMember");

    /** One part of a profile in the participant's words; what is said anew replaces what was said, and both are kept. */
    public static final Noun PROFILE_SECTION = Noun.sheet("ProfileSection", "profileSections", 42)
            .choice("section", true, Use.FILTER, CareerSection.class).needs(ValueType.TEXT, Use.SHOW, "words")
            .has(ValueType.CODE, Use.SHOW, "language").needs(ValueType.DATE, Use.ORDER, "saidOn")
            .has(ValueType.DATE, Use.FILTER, "replacedOn").one("participant", "Participant").one("careerProfile", "CareerProfile")
            .one("placement", "Placement");

    /** A job from before. */
    public static final Noun PAST_JOB = Noun.sheet("PastJob", "pastJobs", 43).needs(ValueType.TEXT, Use.SHOW, "title")
            .has(ValueType.TEXT, Use.SHOW, "employerName").has(ValueType.CODE, Use.FILTER, "occupation")
            .has(ValueType.DATE, Use.ORDER, "startedOn").has(ValueType.DATE, Use.FILTER, "endedOn")
            .choice("endReason", false, Use.FILTER, PlacementEndReason.class).has(ValueType.TEXT, Use.SHOW, "reasonWords")
            .one("participant", "Participant");

    /** What a participant wants, as the participant says it. */
    public static final Noun GOAL = Noun.sheet("Goal", "goals", 44).choice("kind", true, Use.FILTER, GoalKind.class)
            .needs(ValueType.TEXT, Use.SHOW, "words").has(ValueType.CODE, Use.SHOW, "language")
            .has(ValueType.CODE, Use.FILTER, "occupation").choice("aim", false, Use.FILTER, Aim.class)
            .needs(ValueType.DATE, Use.ORDER, "saidOn").choice("state", true, Use.FILTER, GoalState.class)
            .has(ValueType.DATE, Use.FILTER, "settledOn").one("participant", "Participant").one("replaces", "Goal")
            .many("steps", "GoalStep", "goalId").many("views", "GoalView", "goalId").many("placements", "GoalPlacement", "goalId");

    /** A step towards a goal. */
    public static final Noun GOAL_STEP = Noun.sheet("GoalStep", "goalSteps", 45).needs(ValueType.TEXT, Use.SHOW, "words")
            .has(ValueType.CODE, Use.SHOW, "language").has(ValueType.CODE, Use.FILTER, "occupation")
            .needs(ValueType.DATE, Use.ORDER, "plannedOn").has(ValueType.DATE, Use.FILTER, "dueOn")
            .choice("state", true, Use.FILTER, StepState.class).needs(ValueType.DATE, Use.FILTER, "stateSince")
            .one("participant", "Participant").one("goal", "Goal");

    /** What a professional thinks of a goal. It stands beside the goal and stops nothing. */
    public static final Noun GOAL_VIEW = Noun.sheet("GoalView", "goalViews", 46).needs(ValueType.TEXT, Use.SHOW, "words")
            .has(ValueType.CODE, Use.SHOW, "language").needs(ValueType.DATE, Use.ORDER, "statedOn").one("participant", "Participant")
            .one("goal", "Goal").one("staffMember", "StaffMember");

    /** A placement that serves a goal. */
    public static final Noun GOAL_PLACEMENT = Noun.sheet("GoalPlacement", "goalPlacements", 47)
            .needs(ValueType.DATE, Use.ORDER, "linkedOn").has(ValueType.DATE, Use.FILTER, "unlinkedOn").one("participant", "Participant")
            .one("goal", "Goal").one("placement", "Placement");

    private CareerNouns() {}

    static List<Noun> all() {
        return List.of(CAREER_PROFILE, PROFILE_MEETING, PROFILE_SECTION, PAST_JOB, GOAL, GOAL_STEP, GOAL_VIEW, GOAL_PLACEMENT);
    }
}
