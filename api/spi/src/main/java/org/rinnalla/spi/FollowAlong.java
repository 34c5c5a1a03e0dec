package org.rinnalla.spi;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How staff follow along after a job begins: which placements, and when contacts are due. Nothing in it ends support.
 *
 * @param kinds the placements that are followed; none: there is no schedule
 * @param steps in their order
 */
public record FollowAlong(Set<PlacementKind> kinds, List<FollowAlongStep> steps) {
    /** No schedule. */
    public static final FollowAlong NONE = new FollowAlong(Set.of(), List.of());

    public FollowAlong {
        kinds = Set.copyOf(kinds);
        steps = List.copyOf(steps);
    }

    /**
     * In person within the week before the first day, within three days after it, each week to day 30 and each 30 days from then on;
     * and a contact within three days of hearing of a job loss.
     */
    public static FollowAlong standard() {
        return new FollowAlong(Set.of(PlacementKind.COMPETITIVE, PlacementKind.SUBSIDISED, PlacementKind.SHELTERED), List.of(
                new FollowAlongStep(FollowAlongKind.BEFORE_START, -7, Optional.of(0), Optional.empty(), true),
                new FollowAlongStep(FollowAlongKind.FIRST_DAYS, 1, Optional.of(3), Optional.empty(), true),
                new FollowAlongStep(FollowAlongKind.FIRST_MONTH, 4, Optional.of(30), Optional.of(7), true),
                new FollowAlongStep(FollowAlongKind.LATER, 31, Optional.empty(), Optional.of(30), true),
                new FollowAlongStep(FollowAlongKind.JOB_LOSS, 0, Optional.of(3), Optional.empty(), false)));
    }
}
