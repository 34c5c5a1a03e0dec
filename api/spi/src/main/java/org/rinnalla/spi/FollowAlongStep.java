package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A contact that is due in the days around the first day of a job, once or again and again.
 *
 * @param kind what it is for
 * @param fromDay first day on which it counts, from the first day of the job (0); before it: negative
 * @param toDay last day of the step; empty: it goes on as long as the job
 * @param everyDays the days are cut into windows of as many days, with a contact due in each; empty: one window
 * @param faceToFace only a meeting in person counts
 */
public record FollowAlongStep(FollowAlongKind kind, int fromDay, Optional<Integer> toDay, Optional<Integer> everyDays,
        boolean faceToFace) {
    public FollowAlongStep {
        requireNonNull(kind, "kind is null");
        requireNonNull(toDay, "toDay is null");
        requireNonNull(everyDays, "everyDays is null");
        if (fromDay < -366 || fromDay > 3660) {
            throw new IllegalArgumentException("A step of the follow-along begins on day -366–3660; got " + fromDay);
        }
        if (toDay.filter(day -> day < fromDay || day > 3660).isPresent()) {
            throw new IllegalArgumentException("A step of the follow-along ends on day " + fromDay + "–3660; got " + toDay.get());
        }
        if (everyDays.filter(days -> days < 1 || days > 366).isPresent()) {
            throw new IllegalArgumentException("A step of the follow-along repeats every 1–366 days; got " + everyDays.get());
        }
        if (toDay.isEmpty() && everyDays.isEmpty()) {
            throw new IllegalArgumentException("A step of the follow-along without an end says every how many days a contact is due");
        }
    }
}
