package org.rinnalla.core.fidelity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.ContactKind;
import org.rinnalla.core.model.ContactPlace;
import org.rinnalla.core.model.PlacementEndReason;
import org.rinnalla.spi.Competitive;
import org.rinnalla.spi.PlacementKind;
import org.rinnalla.spi.Role;

/**
 * What the items are counted from, without any person's name.
 *
 * @param from first day of the period
 * @param to last day of the period
 * @param stays enrolments that touch the period
 * @param assignments who was their specialist when
 * @param jobs placements of these enrolments that touch the period
 * @param meetings contacts, those with employers since ever
 * @param staff roles and employments of those who work
 */
record Facts(LocalDate from, LocalDate to, List<Stay> stays, List<Assigned> assignments, List<Job> jobs, List<Meeting> meetings,
        Staff staff) {
    /** 0 stands for nobody. */
    record Stay(long id, long participant, LocalDate from, @Nullable LocalDate to, long specialist, long careContact) {
        boolean on(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    record Assigned(long stay, long staff, LocalDate from, @Nullable LocalDate until) {}

    record Job(long participant, PlacementKind kind, @Nullable String type, long employer, LocalDate from, @Nullable LocalDate to,
            Ending ending) {
        /** A job of the open market that no known fact speaks against. */
        boolean competitive() {
            return kind == PlacementKind.COMPETITIVE && ending.competitive() != Competitive.NO;
        }
    }

    /** How a job ended, and whether it was competitive by the facts that are known of it. */
    record Ending(@Nullable PlacementEndReason reason, @Nullable LocalDate heardOn, Competitive competitive) {}

    record Meeting(long participant, long employer, long staff, LocalDate on, ContactKind kind, boolean faceToFace,
            @Nullable ContactPlace place, int minutes) {
        boolean withEmployer() {
            return employer != 0 && faceToFace;
        }
    }

    record Held(long staff, Role role, long unit, LocalDate from, @Nullable LocalDate until) {}

    record Employed(long staff, long workplace, int percent, LocalDate from, @Nullable LocalDate until) {}

    /** {@code reviewedLogs}: how many weekly logs of contacts with employers a supervisor has gone through in the period. */
    record Staff(List<Held> roles, List<Employed> employments, int reviewedLogs) {}

    boolean inPeriod(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** True when something holds on a day; its end is the first day on which it no longer does. */
    static boolean holds(LocalDate from, @Nullable LocalDate until, LocalDate day) {
        return !from.isAfter(day) && (until == null || day.isBefore(until));
    }
}
