package org.rinnalla.core.model;

import java.util.List;
import org.rinnalla.core.model.Attribute.Use;

/** Plans, benefits and self-ratings of participants; numbers 48, 49 and 140 to 149. */
public final class PlanNouns {
    /** A plan for the search of a job or for the support in one. */
    public static final Noun JOB_PLAN = Noun.sheet("JobPlan", "jobPlans", 48).choice("kind", true, Use.FILTER, JobPlanKind.class)
            .needs(ValueType.DATE, Use.ORDER, "madeOn").has(ValueType.DATE, Use.FILTER, "reviewOn", "replacedOn")
            .has(ValueType.DATE, Use.SHOW, "participantSignedOn", "specialistSignedOn", "clinicianSignedOn")
            .has(ValueType.TEXT, Use.SHOW, "clinicianName").one("participant", "Participant").one("goal", "Goal")
            .one("placement", "Placement").one("specialist", "StaffMember").many("items", "JobPlanItem", "jobPlanId");

    /** What a plan says is to be done. */
    public static final Noun JOB_PLAN_ITEM = Noun.sheet("JobPlanItem", "jobPlanItems", 49).needs(ValueType.TEXT, Use.SHOW, "what")
            .choice("actor", true, Use.FILTER, PlanActor.class).has(ValueType.TEXT, Use.SHOW, "responsible")
            .choice("stage", false, Use.FILTER, SupportStage.class).has(ValueType.DATE, Use.ORDER, "dueOn")
            .has(ValueType.DATE, Use.FILTER, "doneOn").one("participant", "Participant").one("jobPlan", "JobPlan");

    /** A coordinated plan of several principals, with the participant's consent. */
    public static final Noun SUPPORT_PLAN = Noun.sheet("SupportPlan", "supportPlans", 140).needs(ValueType.DATE, Use.ORDER, "madeOn")
            .needs(ValueType.DATE, Use.SHOW, "consentOn").needs(ValueType.TEXT, Use.SHOW, "responsible")
            .has(ValueType.TEXT, Use.SHOW, "attendees").has(ValueType.DATE, Use.FILTER, "nextFollowUpOn", "adoptedOn", "replacedOn")
            .one("participant", "Participant").one("consent", "Consent").one("replaces", "SupportPlan")
            .many("measures", "SupportPlanMeasure", "supportPlanId");

    /** A measure of such a plan and who answers for it. */
    public static final Noun SUPPORT_PLAN_MEASURE = Noun.sheet("SupportPlanMeasure", "supportPlanMeasures", 141)
            .needs(ValueType.TEXT, Use.SHOW, "need", "measure").choice("answeredBy", true, Use.FILTER, MeasureBy.class)
            .needs(ValueType.TEXT, Use.SHOW, "organisation").has(ValueType.TEXT, Use.SHOW, "person").has(ValueType.DATE, Use.ORDER, "dueOn")
            .has(ValueType.DATE, Use.FILTER, "doneOn").one("participant", "Participant").one("supportPlan", "SupportPlan");

    /** A benefit for a time. */
    public static final Noun BENEFIT = Noun.sheet("Benefit", "benefits", 142).needs(ValueType.CODE, Use.FILTER, "benefitType")
            .has(ValueType.INTEGER, Use.FILTER, "extent").needs(ValueType.DATE, Use.ORDER, "startsOn")
            .has(ValueType.DATE, Use.FILTER, "endsOn").has(ValueType.DATE, Use.SHOW, "decidedOn")
            .needs(ValueType.BOOLEAN, Use.FILTER, "dormant", "stepless").has(ValueType.DECIMAL, Use.SHOW, "incomeLimitAmount")
            .has(ValueType.CODE, Use.SHOW, "incomeLimitCurrency").one("participant", "Participant");

    /** That somebody was advised about benefits before a job. */
    public static final Noun BENEFIT_ADVICE_RECORD = Noun.sheet("BenefitAdviceRecord", "benefitAdviceRecords", 143)
            .needs(ValueType.DATE, Use.ORDER, "givenOn").choices("topics", Use.SHOW, BenefitTopic.class)
            .has(ValueType.TEXT, Use.SHOW, "adviserName", "note").one("participant", "Participant").one("staffMember", "StaffMember")
            .one("placement", "Placement");

    /** How somebody rates the own life on a day, 1 to 10; never asked for by a rule. */
    public static final Noun SELF_RATING = Noun.sheet("SelfRating", "selfRatings", 144).choice("kind", true, Use.FILTER, RatingKind.class)
            .needs(ValueType.INTEGER, Use.FILTER, "score").needs(ValueType.DATE, Use.ORDER, "ratedOn")
            .choice("occasion", false, Use.FILTER, RatingOccasion.class).choice("recordedBy", true, Use.FILTER, RatingSource.class)
            .one("participant", "Participant").one("enrolment", "Enrolment");

    private PlanNouns() {}

    static List<Noun> all() {
        return List.of(JOB_PLAN, JOB_PLAN_ITEM, SUPPORT_PLAN, SUPPORT_PLAN_MEASURE, BENEFIT, BENEFIT_ADVICE_RECORD, SELF_RATING);
    }
}
