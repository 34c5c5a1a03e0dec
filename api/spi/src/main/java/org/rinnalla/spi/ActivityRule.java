package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;

/**
 * One step of telling the main activity: when a placement of one of the kinds runs on the date, this is the activity. The first rule that
 * fits wins, so the result is exclusive.
 *
 * @param activity the result
 * @param kinds the placements that lead to it, at least one
 */
public record ActivityRule(MainActivity activity, Set<PlacementKind> kinds) {
    public ActivityRule {
        requireNonNull(activity, "activity is null");
        kinds = Set.copyOf(kinds);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("A rule for " + activity + " names at least one kind of placement");
        }
    }

    /** Paid work before internship before work training before studies before day activity. */
    public static List<ActivityRule> standard() {
        return List.of(
                new ActivityRule(MainActivity.PAID_WORK,
                        Set.of(PlacementKind.COMPETITIVE, PlacementKind.SUBSIDISED, PlacementKind.SHELTERED)),
                new ActivityRule(MainActivity.INTERNSHIP, Set.of(PlacementKind.INTERNSHIP)),
                new ActivityRule(MainActivity.WORK_TRAINING, Set.of(PlacementKind.WORK_TRAINING)),
                new ActivityRule(MainActivity.STUDIES, Set.of(PlacementKind.STUDIES)),
                new ActivityRule(MainActivity.DAY_ACTIVITY, Set.of(PlacementKind.DAY_ACTIVITY, PlacementKind.VOLUNTEER)));
    }

    /** The activity that the rules tell from the kinds of the placements that run on a date. */
    public static MainActivity tell(List<ActivityRule> rules, Set<PlacementKind> running) {
        for (ActivityRule rule : rules) {
            for (PlacementKind kind : rule.kinds()) {
                if (running.contains(kind)) {
                    return rule.activity();
                }
            }
        }
        return MainActivity.NONE;
    }
}
