package org.rinnalla.core.access;

import java.util.List;
import java.util.Set;
import org.rinnalla.core.model.CareerNouns;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.PlanNouns;
import org.rinnalla.core.write.command.CareerKinds;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.PlanKinds;
import org.rinnalla.spi.Reach;
import org.rinnalla.spi.Role;

/**
 * Who sees and does what about a participant's way: profile, goals, plans, benefits, self-ratings. All of it is the participant's own and
 * of those who work on the case; the care side sees none of it.
 */
final class CareerRules {
    private static final CommandKind[] STEPS = {CareerKinds.CAREER_PROFILE_OPEN, CareerKinds.CAREER_PROFILE_CORRECT,
            CareerKinds.PROFILE_MEETING_RECORD, CareerKinds.PROFILE_SECTION_WRITE, CareerKinds.PAST_JOB_RECORD,
            CareerKinds.PAST_JOB_CORRECT, CareerKinds.GOAL_STATE, CareerKinds.GOAL_CORRECT, CareerKinds.GOAL_REACH, CareerKinds.GOAL_LEAVE,
            CareerKinds.GOAL_STEP_PLAN, CareerKinds.GOAL_STEP_ADVANCE, CareerKinds.GOAL_STEP_CORRECT, CareerKinds.GOAL_VIEW_NOTE,
            CareerKinds.GOAL_PLACEMENT_LINK, CareerKinds.GOAL_PLACEMENT_UNLINK, PlanKinds.JOB_PLAN_MAKE, PlanKinds.JOB_PLAN_SIGN,
            PlanKinds.JOB_PLAN_ITEM_ADD, PlanKinds.JOB_PLAN_ITEM_CORRECT, PlanKinds.JOB_PLAN_ITEM_COMPLETE, PlanKinds.SUPPORT_PLAN_MAKE,
            PlanKinds.SUPPORT_PLAN_CORRECT, PlanKinds.SUPPORT_PLAN_ADOPT, PlanKinds.SUPPORT_PLAN_MEASURE_ADD,
            PlanKinds.SUPPORT_PLAN_MEASURE_CORRECT, PlanKinds.SUPPORT_PLAN_MEASURE_COMPLETE, PlanKinds.BENEFIT_RECORD,
            PlanKinds.BENEFIT_CORRECT, PlanKinds.BENEFIT_END, PlanKinds.BENEFIT_ADVICE_RECORD_ADD, PlanKinds.SELF_RATING_RECORD};

    private CareerRules() {}

    static void reads(Policy.Builder policy) {
        for (Noun noun : List.of(CareerNouns.CAREER_PROFILE, CareerNouns.PROFILE_MEETING, CareerNouns.PROFILE_SECTION, CareerNouns.PAST_JOB,
                CareerNouns.GOAL, CareerNouns.GOAL_STEP, CareerNouns.GOAL_VIEW, CareerNouns.GOAL_PLACEMENT, PlanNouns.JOB_PLAN,
                PlanNouns.JOB_PLAN_ITEM, PlanNouns.SUPPORT_PLAN, PlanNouns.SUPPORT_PLAN_MEASURE, PlanNouns.BENEFIT,
                PlanNouns.BENEFIT_ADVICE_RECORD, PlanNouns.SELF_RATING)) {
            policy.rows(noun, Reach.UNIT, Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER)
                    .rows(noun, Reach.TENANT, Role.PROGRAMME_MANAGER, Role.INTEGRATION).rows(noun, Reach.OWN, Role.PARTICIPANT);
        }
        profile(policy);
        plans(policy);
        policy.fields(Nouns.PARTICIPANT, Rules.CASE, "careerProfiles", "pastJobs", "goals", "jobPlans", "supportPlans", "benefits",
                "benefitAdviceRecords", "selfRatings").fields(Nouns.ENROLMENT, Rules.CASE, "profileMeetings")
                .fields(Nouns.PLACEMENT, Rules.CASE, "goals", "jobPlans");
    }

    private static void profile(Policy.Builder policy) {
        policy.sheet(CareerNouns.CAREER_PROFILE, "openedOn", "workedBefore", "yearsAway", "wantedPercent", "disclosureWish", "participant",
                "sections").sheet(CareerNouns.PROFILE_MEETING, "heldOn", "meetingNumber", "minutes", "participant", "enrolment",
                        "staffMember")
                .sheet(CareerNouns.PROFILE_SECTION, "section", "words", "language", "saidOn", "replacedOn", "participant", "careerProfile",
                        "placement")
                .sheet(CareerNouns.PAST_JOB, "title", "employerName", "occupation", "startedOn", "endedOn", "endReason", "reasonWords",
                        "participant")
                .sheet(CareerNouns.GOAL, "kind", "words", "language", "occupation", "aim", "saidOn", "state", "settledOn", "participant",
                        "replaces", "steps", "views", "placements")
                .sheet(CareerNouns.GOAL_STEP, "words", "language", "occupation", "plannedOn", "dueOn", "state", "stateSince", "participant",
                        "goal")
                .sheet(CareerNouns.GOAL_VIEW, "words", "language", "statedOn", "participant", "goal", "staffMember")
                .sheet(CareerNouns.GOAL_PLACEMENT, "linkedOn", "unlinkedOn", "participant", "goal", "placement");
    }

    private static void plans(Policy.Builder policy) {
        policy.sheet(PlanNouns.JOB_PLAN, "kind", "madeOn", "reviewOn", "replacedOn", "participantSignedOn", "specialistSignedOn",
                "clinicianSignedOn", "clinicianName", "participant", "goal", "placement", "specialist", "items")
                .sheet(PlanNouns.JOB_PLAN_ITEM, "what", "actor", "responsible", "stage", "dueOn", "doneOn", "participant", "jobPlan")
                .sheet(PlanNouns.SUPPORT_PLAN, "madeOn", "consentOn", "responsible", "attendees", "nextFollowUpOn", "adoptedOn",
                        "replacedOn", "participant", "consent", "replaces", "measures")
                .sheet(PlanNouns.SUPPORT_PLAN_MEASURE, "need", "measure", "answeredBy", "organisation", "person", "dueOn", "doneOn",
                        "participant", "supportPlan")
                .sheet(PlanNouns.BENEFIT, "benefitType", "extent", "startsOn", "endsOn", "decidedOn", "dormant", "stepless",
                        "incomeLimitAmount", "incomeLimitCurrency", "participant")
                .sheet(PlanNouns.BENEFIT_ADVICE_RECORD, "givenOn", "topics", "adviserName", "note", "participant", "staffMember",
                        "placement")
                .sheet(PlanNouns.SELF_RATING, "kind", "score", "ratedOn", "occasion", "recordedBy", "participant", "enrolment");
    }

    static void writes(WritePolicy.Builder policy) {
        policy.allow(Reach.UNIT, Set.of(Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER), STEPS);
        policy.allow(Reach.TENANT, Set.of(Role.PROGRAMME_MANAGER, Role.INTEGRATION), STEPS);
        policy.allow(Reach.OWN, Set.of(Role.PARTICIPANT), PlanKinds.SELF_RATING_RECORD);
    }
}
