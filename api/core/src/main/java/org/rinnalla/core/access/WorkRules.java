package org.rinnalla.core.access;

/** Who sees and does what about employers and placements: vacancies, applications, adaptations, follow-along. */
final class WorkRules {
    private WorkRules() {}

    static void reads(Policy.Builder policy) {}

    static void writes(WritePolicy.Builder policy) {}
}
