package org.rinnalla.core.write.command;

import org.jspecify.annotations.Nullable;

/**
 * Starts a placement within an enrolment.
 *
 * @param ref the integrator's own key
 * @param enrolment whose
 * @param employer where; studies may have none
 * @param work what
 * @param terms how much
 * @param course when
 * @param details facts, subsidy, supervisor
 */
public record PlacementStart(@Nullable String ref, Ref enrolment, @Nullable Ref employer, Work work, Terms terms,
        PlacementCourse course, PlacementDetails details) implements Command {}
