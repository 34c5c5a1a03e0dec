package org.rinnalla.core.write.command;

import static org.rinnalla.core.audit.AuditAction.CHANGE;
import static org.rinnalla.core.audit.AuditAction.CREATE;
import static org.rinnalla.core.audit.AuditAction.END;
import static org.rinnalla.core.write.command.InputField.Need.CHANGE_NOT_CLEAR;
import static org.rinnalla.core.write.command.InputField.Need.OPTIONAL;
import static org.rinnalla.core.write.command.InputField.Need.REQUIRED;

import java.util.List;
import org.rinnalla.core.audit.AuditAction;
import org.rinnalla.core.model.CareerNouns;
import org.rinnalla.core.model.CareerSection;
import org.rinnalla.core.model.DisclosureWish;
import org.rinnalla.core.model.GoalKind;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.PlacementEndReason;
import org.rinnalla.core.model.StepState;
import org.rinnalla.core.write.command.InputField.Need;
import org.rinnalla.spi.Aim;

/** What is done about a participant's profile and goals. */
public final class CareerKinds {
    private static final int WORDS = 4000;

    /** Opens a participant's career profile. */
    public static final CommandKind CAREER_PROFILE_OPEN = profile(made("careerProfileOpen", CareerNouns.CAREER_PROFILE)
            .reference("participant", Nouns.PARTICIPANT, REQUIRED).date("openedOn", REQUIRED), OPTIONAL).sheet();

    public static final CommandKind CAREER_PROFILE_CORRECT = profile(
            changed("careerProfileCorrect", CareerNouns.CAREER_PROFILE, "careerProfile"), Need.CHANGE).sheet();

    /** Records a meeting at which the profile is made. */
    public static final CommandKind PROFILE_MEETING_RECORD = made("profileMeetingRecord", CareerNouns.PROFILE_MEETING)
            .reference("enrolment", Nouns.ENROLMENT, REQUIRED).reference("staffMember", Nouns.STAFF_MEMBER, OPTIONAL)
            .date("heldOn", REQUIRED).integer("minutes", 1, 1440, OPTIONAL).sheet();

    /** Writes down what a participant says; what was said before is kept as replaced. */
    public static final CommandKind PROFILE_SECTION_WRITE = made("profileSectionWrite", CareerNouns.PROFILE_SECTION)
            .reference("careerProfile", CareerNouns.CAREER_PROFILE, REQUIRED).choice("section", CareerSection.class, REQUIRED)
            .text("words", WORDS, Format.PROSE, REQUIRED).text("language", 15, Format.LANGUAGE, OPTIONAL).date("saidOn", REQUIRED)
            .reference("placement", Nouns.PLACEMENT, OPTIONAL).sheet();

    public static final CommandKind PAST_JOB_RECORD = job(made("pastJobRecord", CareerNouns.PAST_JOB)
            .reference("participant", Nouns.PARTICIPANT, REQUIRED).text("title", 200, Format.FREE, REQUIRED), OPTIONAL).sheet();

    public static final CommandKind PAST_JOB_CORRECT = job(changed("pastJobCorrect", CareerNouns.PAST_JOB, "pastJob")
            .text("title", 200, Format.FREE, CHANGE_NOT_CLEAR), Need.CHANGE).sheet();

    /** Writes down what a participant wants. */
    public static final CommandKind GOAL_STATE = made("goalState", CareerNouns.GOAL)
            .reference("participant", Nouns.PARTICIPANT, REQUIRED).choice("kind", GoalKind.class, REQUIRED)
            .text("words", WORDS, Format.PROSE, REQUIRED).text("language", 15, Format.LANGUAGE, OPTIONAL)
            .text("occupation", 4, Format.OCCUPATION, OPTIONAL).choice("aim", Aim.class, OPTIONAL).date("saidOn", REQUIRED)
            .reference("replaces", CareerNouns.GOAL, OPTIONAL).sheet();

    public static final CommandKind GOAL_CORRECT = changed("goalCorrect", CareerNouns.GOAL, "goal")
            .text("words", WORDS, Format.PROSE, CHANGE_NOT_CLEAR).text("language", 15, Format.LANGUAGE, Need.CHANGE)
            .text("occupation", 4, Format.OCCUPATION, Need.CHANGE).choice("aim", Aim.class, Need.CHANGE).sheet();

    public static final CommandKind GOAL_REACH = ended("goalReach", CareerNouns.GOAL, "goal").date("settledOn", REQUIRED).sheet();

    public static final CommandKind GOAL_LEAVE = ended("goalLeave", CareerNouns.GOAL, "goal").date("settledOn", REQUIRED).sheet();

    public static final CommandKind GOAL_STEP_PLAN = made("goalStepPlan", CareerNouns.GOAL_STEP)
            .reference("goal", CareerNouns.GOAL, REQUIRED).text("words", WORDS, Format.PROSE, REQUIRED)
            .text("language", 15, Format.LANGUAGE, OPTIONAL).text("occupation", 4, Format.OCCUPATION, OPTIONAL)
            .date("plannedOn", REQUIRED).date("dueOn", OPTIONAL).sheet();

    public static final CommandKind GOAL_STEP_ADVANCE = changed("goalStepAdvance", CareerNouns.GOAL_STEP, "goalStep")
            .choice("state", StepState.class, REQUIRED).date("stateSince", REQUIRED).sheet();

    public static final CommandKind GOAL_STEP_CORRECT = changed("goalStepCorrect", CareerNouns.GOAL_STEP, "goalStep")
            .text("words", WORDS, Format.PROSE, CHANGE_NOT_CLEAR).text("occupation", 4, Format.OCCUPATION, Need.CHANGE)
            .date("dueOn", Need.CHANGE).sheet();

    /** Notes what a professional thinks of a goal. */
    public static final CommandKind GOAL_VIEW_NOTE = made("goalViewNote", CareerNouns.GOAL_VIEW)
            .reference("goal", CareerNouns.GOAL, REQUIRED).reference("staffMember", Nouns.STAFF_MEMBER, REQUIRED)
            .text("words", WORDS, Format.PROSE, REQUIRED).text("language", 15, Format.LANGUAGE, OPTIONAL).date("statedOn", REQUIRED)
            .sheet();

    /** Says which goal a placement serves. */
    public static final CommandKind GOAL_PLACEMENT_LINK = made("goalPlacementLink", CareerNouns.GOAL_PLACEMENT)
            .reference("goal", CareerNouns.GOAL, REQUIRED).reference("placement", Nouns.PLACEMENT, REQUIRED).date("linkedOn", REQUIRED)
            .sheet();

    public static final CommandKind GOAL_PLACEMENT_UNLINK = ended("goalPlacementUnlink", CareerNouns.GOAL_PLACEMENT, "goalPlacement")
            .date("unlinkedOn", REQUIRED).sheet();

    private CareerKinds() {}

    static List<CommandKind> all() {
        return List.of(CAREER_PROFILE_OPEN, CAREER_PROFILE_CORRECT, PROFILE_MEETING_RECORD, PROFILE_SECTION_WRITE, PAST_JOB_RECORD,
                PAST_JOB_CORRECT, GOAL_STATE, GOAL_CORRECT, GOAL_REACH, GOAL_LEAVE, GOAL_STEP_PLAN, GOAL_STEP_ADVANCE, GOAL_STEP_CORRECT,
                GOAL_VIEW_NOTE, GOAL_PLACEMENT_LINK, GOAL_PLACEMENT_UNLINK);
    }

    static CommandKind made(String name, Noun noun) {
        return new CommandKind(name, noun, CREATE).text("ref", 100, Format.KEY, OPTIONAL);
    }

    static CommandKind changed(String name, Noun noun, String itself) {
        return changing(name, noun, CHANGE, itself);
    }

    static CommandKind ended(String name, Noun noun, String itself) {
        return changing(name, noun, END, itself);
    }

    private static CommandKind changing(String name, Noun noun, AuditAction action, String itself) {
        return new CommandKind(name, noun, action).changing(itself, noun);
    }

    private static CommandKind profile(CommandKind kind, Need need) {
        return kind.bool("workedBefore", need).integer("yearsAway", 0, 60, need).integer("wantedPercent", 1, 100, need)
                .choice("disclosureWish", DisclosureWish.class, need);
    }

    private static CommandKind job(CommandKind kind, Need need) {
        return kind.text("employerName", 200, Format.FREE, need).text("occupation", 4, Format.OCCUPATION, need).date("startedOn", need)
                .date("endedOn", need).choice("endReason", PlacementEndReason.class, need).text("reasonWords", 1000, Format.PROSE, need);
    }
}
