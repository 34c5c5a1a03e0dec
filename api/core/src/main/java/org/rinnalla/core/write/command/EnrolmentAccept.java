package org.rinnalla.core.write.command;

import org.jspecify.annotations.Nullable;

/**
 * Accepts a participant into a programme, after its rules of who can be enrolled.
 *
 * @param ref the integrator's own key
 * @param participant who
 * @param programme into which
 * @param unit where; not given: the participant's
 * @param team who works with the participant
 * @param wish what is wanted
 * @param course from when
 */
public record EnrolmentAccept(@Nullable String ref, Ref participant, Ref programme, @Nullable Ref unit, Team team, Wish wish,
        EnrolmentCourse course) implements Command {}
