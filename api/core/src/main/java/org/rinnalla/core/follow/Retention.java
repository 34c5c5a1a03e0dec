package org.rinnalla.core.follow;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.spi.PlacementKind;
import org.rinnalla.spi.PlacementView;

/** Whether work is kept: in the same job or the next one, with no longer gap than the programme allows. */
public final class Retention {
    private static final Set<PlacementKind> JOBS = EnumSet.of(PlacementKind.COMPETITIVE, PlacementKind.SUBSIDISED,
            PlacementKind.SHELTERED);

    private Retention() {}

    /** The employment relationships among placements, the earliest first. Training and internship are none. */
    public static List<PlacementView> jobs(List<PlacementView> placements) {
        return placements.stream().filter(each -> JOBS.contains(each.kind())).sorted(Comparator.comparing(PlacementView::startedOn))
                .toList();
    }

    /**
     * So many weeks after a job's first day.
     *
     * @param jobs the earliest first
     * @param from first day of the job that is asked about
     * @param on what is known on this day
     */
    public static Kept kept(List<PlacementView> jobs, LocalDate from, int weeks, int gapDays, LocalDate on) {
        LocalDate asked = from.plusWeeks(weeks);
        LocalDate until = from;
        for (PlacementView job : jobs) {
            boolean joins = !job.startedOn().isAfter(until.plusDays(gapDays + 1L)) && !job.startedOn().isAfter(on);
            Optional<LocalDate> end = job.endedOn().filter(day -> !day.isAfter(on));
            if (joins && !end.orElse(on).isBefore(from)) {
                LocalDate last = end.orElse(on);
                until = last.isAfter(until) ? last : until;
            }
        }
        if (!until.isBefore(asked)) {
            return Kept.YES;
        }
        return until.plusDays(gapDays).isBefore(asked.isBefore(on) ? asked : on) ? Kept.NO : Kept.NOT_YET;
    }
}
