package org.rinnalla.core.write.command;

import org.rinnalla.spi.ImportKind;

/** The commands of files whose rows are kept as they are given. */
final class SheetFiles {
    private SheetFiles() {}

    static CommandKind of(ImportKind kind) {
        return switch (kind) {
            case PROGRAMME_FUNDINGS -> CountingKinds.PROGRAMME_FUNDING_RECORD;
            case STAFF_EMPLOYMENTS -> TeamKinds.STAFF_EMPLOYMENT_BEGIN;
            case STAFF_SUPPORTS -> TeamKinds.STAFF_SUPPORT_BEGIN;
            case PEER_POSTS -> TeamKinds.PEER_POST_OPEN;
            case TASK_FRAMES -> TeamKinds.TASK_FRAME_ISSUE;
            case PEER_CHECK_INS -> TeamKinds.PEER_CHECK_IN_RECORD;
            case PEER_SUPERVISIONS -> TeamKinds.PEER_SUPERVISION_RECORD;
            case CAREER_PROFILES -> CareerKinds.CAREER_PROFILE_OPEN;
            case PROFILE_MEETINGS -> CareerKinds.PROFILE_MEETING_RECORD;
            case PROFILE_SECTIONS -> CareerKinds.PROFILE_SECTION_WRITE;
            case PAST_JOBS -> CareerKinds.PAST_JOB_RECORD;
            case GOALS -> CareerKinds.GOAL_STATE;
            case GOAL_STEPS -> CareerKinds.GOAL_STEP_PLAN;
            case GOAL_VIEWS -> CareerKinds.GOAL_VIEW_NOTE;
            case JOB_PLANS -> PlanKinds.JOB_PLAN_MAKE;
            case BENEFITS -> PlanKinds.BENEFIT_RECORD;
            case SELF_RATINGS -> PlanKinds.SELF_RATING_RECORD;
            case VACANCIES -> WorkKinds.VACANCY_RECORD;
            case JOB_APPLICATIONS -> WorkKinds.JOB_APPLICATION_RECORD;
            case ADAPTATIONS -> WorkKinds.ADAPTATION_RECORD;
            case DISCLOSURE_DECISIONS -> WorkKinds.DISCLOSURE_DECISION_RECORD;
            case PARTICIPANT_BACKGROUNDS -> CountingKinds.PARTICIPANT_BACKGROUND_RECORD;
            case OUTREACH_GOALS -> IntakeKinds.OUTREACH_GOAL_SET;
            case FIDELITY_REVIEWS -> QualityKinds.FIDELITY_REVIEW_OPEN;
            default -> throw new IllegalArgumentException(kind + " has no command");
        };
    }
}
