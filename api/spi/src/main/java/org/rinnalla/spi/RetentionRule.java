package org.rinnalla.spi;

import java.util.List;

/**
 * When work counts as kept: so many weeks after the first day of a job the participant works, in the same or the next job.
 *
 * @param weeks after how many weeks it is asked, each 1–520
 * @param gapDays most days without a job between two jobs, 0–366
 */
public record RetentionRule(List<Integer> weeks, int gapDays) {
    public RetentionRule {
        weeks = List.copyOf(weeks);
        if (weeks.stream().anyMatch(each -> each < 1 || each > 520)) {
            throw new IllegalArgumentException("Work is asked for after 1–520 weeks; got " + weeks);
        }
        if (gapDays < 0 || gapDays > 366) {
            throw new IllegalArgumentException("A gap between two jobs is 0–366 days; got " + gapDays);
        }
    }

    /** After 13, 26 and 52 weeks, with gaps of three weeks at most. */
    public static RetentionRule standard() {
        return new RetentionRule(List.of(13, 26, 52), 21);
    }
}
