package org.rinnalla.core.write.command;

import static org.rinnalla.core.write.command.CareerKinds.changed;
import static org.rinnalla.core.write.command.CareerKinds.ended;
import static org.rinnalla.core.write.command.CareerKinds.made;
import static org.rinnalla.core.write.command.InputField.Need.CHANGE_NOT_CLEAR;
import static org.rinnalla.core.write.command.InputField.Need.OPTIONAL;
import static org.rinnalla.core.write.command.InputField.Need.REQUIRED;

import java.util.List;
import org.rinnalla.core.model.BenefitTopic;
import org.rinnalla.core.model.CareerNouns;
import org.rinnalla.core.model.JobPlanKind;
import org.rinnalla.core.model.MeasureBy;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.PlanActor;
import org.rinnalla.core.model.PlanNouns;
import org.rinnalla.core.model.RatingKind;
import org.rinnalla.core.model.RatingOccasion;
import org.rinnalla.core.model.SupportStage;
import org.rinnalla.core.write.command.InputField.Need;

/** What is done about plans, benefits and self-ratings. */
public final class PlanKinds {
    private static final String MOST_MONEY = "9999999999.99";

    /** Makes a plan; an older one of the same kind (and job) is kept as replaced. */
    public static final CommandKind JOB_PLAN_MAKE = made("jobPlanMake", PlanNouns.JOB_PLAN)
            .reference("participant", Nouns.PARTICIPANT, REQUIRED).choice("kind", JobPlanKind.class, REQUIRED)
            .reference("goal", CareerNouns.GOAL, OPTIONAL).reference("placement", Nouns.PLACEMENT, OPTIONAL).date("madeOn", REQUIRED)
            .date("reviewOn", OPTIONAL).sheet();

    public static final CommandKind JOB_PLAN_SIGN = changed("jobPlanSign", PlanNouns.JOB_PLAN, "jobPlan")
            .date("participantSignedOn", CHANGE_NOT_CLEAR).date("specialistSignedOn", CHANGE_NOT_CLEAR)
            .reference("specialist", Nouns.STAFF_MEMBER, OPTIONAL).date("clinicianSignedOn", CHANGE_NOT_CLEAR)
            .text("clinicianName", 200, Format.FREE, CHANGE_NOT_CLEAR).sheet();

    public static final CommandKind JOB_PLAN_ITEM_ADD = made("jobPlanItemAdd", PlanNouns.JOB_PLAN_ITEM)
            .reference("jobPlan", PlanNouns.JOB_PLAN, REQUIRED).text("what", 1000, Format.PROSE, REQUIRED)
            .choice("actor", PlanActor.class, REQUIRED).text("responsible", 200, Format.FREE, OPTIONAL)
            .choice("stage", SupportStage.class, OPTIONAL).date("dueOn", OPTIONAL).sheet();

    public static final CommandKind JOB_PLAN_ITEM_CORRECT = changed("jobPlanItemCorrect", PlanNouns.JOB_PLAN_ITEM, "jobPlanItem")
            .text("what", 1000, Format.PROSE, CHANGE_NOT_CLEAR).choice("actor", PlanActor.class, CHANGE_NOT_CLEAR)
            .text("responsible", 200, Format.FREE, Need.CHANGE).choice("stage", SupportStage.class, Need.CHANGE)
            .date("dueOn", Need.CHANGE).sheet();

    public static final CommandKind JOB_PLAN_ITEM_COMPLETE = ended("jobPlanItemComplete", PlanNouns.JOB_PLAN_ITEM, "jobPlanItem")
            .date("doneOn", REQUIRED).sheet();

    /** Makes a coordinated plan, or a new one in the place of an older. */
    public static final CommandKind SUPPORT_PLAN_MAKE = made("supportPlanMake", PlanNouns.SUPPORT_PLAN)
            .reference("participant", Nouns.PARTICIPANT, REQUIRED).date("madeOn", REQUIRED).date("consentOn", OPTIONAL)
            .text("responsible", 200, Format.FREE, OPTIONAL).text("attendees", 2000, Format.PROSE, OPTIONAL)
            .date("nextFollowUpOn", OPTIONAL).reference("replaces", PlanNouns.SUPPORT_PLAN, OPTIONAL)
            .reference("consent", Nouns.CONSENT, OPTIONAL).sheet();

    public static final CommandKind SUPPORT_PLAN_CORRECT = changed("supportPlanCorrect", PlanNouns.SUPPORT_PLAN, "supportPlan")
            .text("responsible", 200, Format.FREE, CHANGE_NOT_CLEAR).text("attendees", 2000, Format.PROSE, Need.CHANGE)
            .date("nextFollowUpOn", Need.CHANGE).sheet();

    /** From here on the plan stands; changes are a new plan in its place. */
    public static final CommandKind SUPPORT_PLAN_ADOPT = changed("supportPlanAdopt", PlanNouns.SUPPORT_PLAN, "supportPlan")
            .date("adoptedOn", REQUIRED).date("nextFollowUpOn", CHANGE_NOT_CLEAR).sheet();

    public static final CommandKind SUPPORT_PLAN_MEASURE_ADD = made("supportPlanMeasureAdd", PlanNouns.SUPPORT_PLAN_MEASURE)
            .reference("supportPlan", PlanNouns.SUPPORT_PLAN, REQUIRED).text("need", 1000, Format.PROSE, REQUIRED)
            .text("measure", 1000, Format.PROSE, REQUIRED).choice("answeredBy", MeasureBy.class, REQUIRED)
            .text("organisation", 200, Format.FREE, REQUIRED).text("person", 200, Format.FREE, OPTIONAL).date("dueOn", OPTIONAL).sheet();

    public static final CommandKind SUPPORT_PLAN_MEASURE_CORRECT = changed("supportPlanMeasureCorrect", PlanNouns.SUPPORT_PLAN_MEASURE,
            "supportPlanMeasure").text("need", 1000, Format.PROSE, CHANGE_NOT_CLEAR).text("measure", 1000, Format.PROSE, CHANGE_NOT_CLEAR)
            .choice("answeredBy", MeasureBy.class, CHANGE_NOT_CLEAR).text("organisation", 200, Format.FREE, CHANGE_NOT_CLEAR)
            .text("person", 200, Format.FREE, Need.CHANGE).date("dueOn", Need.CHANGE).sheet();

    public static final CommandKind SUPPORT_PLAN_MEASURE_COMPLETE = ended("supportPlanMeasureComplete", PlanNouns.SUPPORT_PLAN_MEASURE,
            "supportPlanMeasure").date("doneOn", REQUIRED).sheet();

    public static final CommandKind BENEFIT_RECORD = benefit(made("benefitRecord", PlanNouns.BENEFIT)
            .reference("participant", Nouns.PARTICIPANT, REQUIRED).text("benefitType", 60, Format.CODE, REQUIRED)
            .date("startsOn", REQUIRED), OPTIONAL, OPTIONAL).sheet();

    public static final CommandKind BENEFIT_CORRECT = benefit(changed("benefitCorrect", PlanNouns.BENEFIT, "benefit")
            .date("startsOn", CHANGE_NOT_CLEAR), Need.CHANGE, CHANGE_NOT_CLEAR).sheet();

    public static final CommandKind BENEFIT_END = ended("benefitEnd", PlanNouns.BENEFIT, "benefit").date("endsOn", REQUIRED).sheet();

    /** Records that benefits were talked through before a job. */
    public static final CommandKind BENEFIT_ADVICE_RECORD_ADD = made("benefitAdviceRecordAdd", PlanNouns.BENEFIT_ADVICE_RECORD)
            .reference("participant", Nouns.PARTICIPANT, REQUIRED).date("givenOn", REQUIRED).choices("topics", BenefitTopic.class, REQUIRED)
            .reference("staffMember", Nouns.STAFF_MEMBER, OPTIONAL).text("adviserName", 200, Format.FREE, OPTIONAL)
            .reference("placement", Nouns.PLACEMENT, OPTIONAL).text("note", 2000, Format.PROSE, OPTIONAL).sheet();

    public static final CommandKind SELF_RATING_RECORD = made("selfRatingRecord", PlanNouns.SELF_RATING)
            .reference("participant", Nouns.PARTICIPANT, REQUIRED).reference("enrolment", Nouns.ENROLMENT, OPTIONAL)
            .choice("kind", RatingKind.class, REQUIRED).integer("score", 1, 10, REQUIRED).date("ratedOn", REQUIRED)
            .choice("occasion", RatingOccasion.class, OPTIONAL).sheet();

    private PlanKinds() {}

    static List<CommandKind> all() {
        return List.of(JOB_PLAN_MAKE, JOB_PLAN_SIGN, JOB_PLAN_ITEM_ADD, JOB_PLAN_ITEM_CORRECT, JOB_PLAN_ITEM_COMPLETE, SUPPORT_PLAN_MAKE,
                SUPPORT_PLAN_CORRECT, SUPPORT_PLAN_ADOPT, SUPPORT_PLAN_MEASURE_ADD, SUPPORT_PLAN_MEASURE_CORRECT,
                SUPPORT_PLAN_MEASURE_COMPLETE, BENEFIT_RECORD, BENEFIT_CORRECT, BENEFIT_END, BENEFIT_ADVICE_RECORD_ADD, SELF_RATING_RECORD);
    }

    private static CommandKind benefit(CommandKind kind, Need need, Need flag) {
        return kind.integer("extent", 1, 100, need).date("endsOn", need).date("decidedOn", need).bool("dormant", flag)
                .bool("stepless", flag).decimal("incomeLimitAmount", "0.01", MOST_MONEY, 2, need)
                .text("incomeLimitCurrency", 3, Format.CURRENCY, need);
    }
}
