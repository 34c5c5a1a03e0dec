package org.rinnalla.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules, limits and words of one programme. Everything but {@link #id()} and {@link #name()} has a default.
 *
 * <p>Zero exclusion (IPS principle 1): a definition may name a target group, never a gate on readiness, severity, symptoms, substance use
 * or a diagnosis.
 */
public interface ProgrammeDefinition {
    /** The stable name. */
    ProgrammeId id();

    /** The programme's name for people. */
    TextKey name();

    /** The phases in their usual order, at least one; a participant may move back. */
    default List<PhaseDefinition> phases() {
        return PhaseDefinition.standard();
    }

    /** Checked, all of them, when an enrolment is accepted. */
    default List<EligibilityRule> eligibility() {
        return List.of();
    }

    /** The programme's own yes-or-no questions; only these can be answered at an enrolment. */
    default List<Question> questions() {
        return List.of();
    }

    /** What lies between a referral and an enrolment. */
    default IntakeRules intake() {
        return IntakeRules.NONE;
    }

    /** How people are sought who do not ask for help; none: the programme does not. */
    default Optional<OutreachRules> outreach() {
        return Optional.empty();
    }

    /** How long a participant's data are kept after the end; none: nobody's data are due by themselves. */
    default Optional<ErasureDuty> erasure() {
        return Optional.empty();
    }

    /** Asked, all of them, when an enrolment enters another phase. */
    default List<PhaseGuard> phaseGuards() {
        return List.of();
    }

    /** How many meetings the mapping usually takes; none: nobody counts. */
    default Optional<MeetingRule> mappingMeetings() {
        return Optional.empty();
    }

    /** The roles in which somebody can be an enrolment's specialist. */
    default Set<Role> specialistRoles() {
        return Set.of(Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER);
    }

    /** How often staff and participant meet; none: no overdue list. */
    default Optional<ContactRule> contactRule() {
        return Optional.empty();
    }

    /** How many ongoing participants one employment specialist has at most; none: no limit. */
    default Optional<Integer> caseloadLimit() {
        return Optional.empty();
    }

    /**
     * Whether the participant's regular care and this programme belong to different controllers, so that a care contact reads nothing of a
     * participant unless a consent to it, or a recorded disclosure, holds on the day.
     */
    default boolean careContactNeedsConsent() {
        return false;
    }

    /** When contacts are due around the first day of a job and after a job loss. */
    default FollowAlong followAlong() {
        return FollowAlong.standard();
    }

    /** When work counts as kept. */
    default RetentionRule retention() {
        return RetentionRule.standard();
    }

    /**
     * The code list of wage subsidies and other support of placements; the parent of each code is the {@link PlacementKind} that it
     * belongs to. None: placements of this programme have no subsidy code.
     */
    default Optional<String> subsidyTable() {
        return Optional.empty();
    }

    /** By which of its rules the programme knows checks of the platform; the rule's name then stands in what such a check says. */
    default Map<CoreCheck, RuleId> ruleIds() {
        return Map.of();
    }

    /** How the one main activity at a date is told from the placements that run on it, highest precedence first. */
    default List<ActivityRule> mainActivity() {
        return ActivityRule.standard();
    }

    /** What things are called here, where it differs from the platform's word. */
    default Map<Term, TextKey> terms() {
        return Map.of();
    }
}
