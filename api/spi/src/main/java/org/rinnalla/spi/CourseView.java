package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A participant's way through a programme from entry to end, without anything that names the person. What the caller may not see is absent.
 *
 * @param person whom it is about
 * @param stay the enrolment itself
 * @param placements all of them, in the order of their first days
 * @param talks contacts, as far as they are counted
 * @param activities how the programme tells the main activity
 */
public record CourseView(Who person, Stay stay, List<Spell> placements, Talks talks, List<ActivityRule> activities) {
    public CourseView {
        requireNonNull(person, "person is null");
        requireNonNull(stay, "stay is null");
        requireNonNull(talks, "talks is null");
        placements = List.copyOf(placements);
        activities = List.copyOf(activities);
    }

    /** True when the enrolment ran on the day. */
    public boolean active(LocalDate day) {
        return active(new Period(day, day));
    }

    /** True when the enrolment ran on a day of the period. */
    public boolean active(Period period) {
        return period.touches(stay.startedOn(), stay.endedOn());
    }

    /** The one main activity on a day. */
    public MainActivity mainActivity(LocalDate day) {
        Set<PlacementKind> kinds = EnumSet.noneOf(PlacementKind.class);
        for (Spell each : placements) {
            if (each.runs(day)) {
                kinds.add(each.kind());
            }
        }
        return ActivityRule.tell(activities, kinds);
    }

    /** Competitive jobs that began on or after the first day of the enrolment. */
    public List<Spell> jobs() {
        return placements.stream().filter(this::isJob).toList();
    }

    /** The first competitive job since the first day of the enrolment. */
    public Optional<Spell> firstJob() {
        for (Spell each : placements) {
            if (isJob(each)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private boolean isJob(Spell placement) {
        return placement.competitive() && !placement.startedOn().isBefore(stay.startedOn());
    }

    /**
     * Whom it is about.
     *
     * @param key the same for all courses of a person, and for nobody else; means nothing outside the run
     * @param birthYear year of birth
     * @param gender WOMAN, MAN, OTHER, UNKNOWN
     * @param area code of the area of the unit
     */
    public record Who(long key, Optional<Integer> birthYear, Optional<String> gender, Optional<String> area) {}

    /**
     * An enrolment.
     *
     * @param startedOn first day
     * @param endedOn last day; empty: it runs
     * @param endReason the coded reason of its end
     * @param phase code of the phase on its last day or today
     */
    public record Stay(LocalDate startedOn, Optional<LocalDate> endedOn, Optional<String> endReason, String phase) {}

    /**
     * A placement.
     *
     * @param kind what it is
     * @param competitive competitive employment in the sense of IPS
     * @param startedOn first day
     * @param endedOn last day; empty: it runs
     * @param hoursPerWeek where known
     */
    public record Spell(PlacementKind kind, boolean competitive, LocalDate startedOn, Optional<LocalDate> endedOn,
            Optional<BigDecimal> hoursPerWeek) {
        /** True when it ran on the day. */
        public boolean runs(LocalDate day) {
            return !startedOn.isAfter(day) && (endedOn.isEmpty() || !endedOn.get().isBefore(day));
        }

        /** Work for pay, on the open market or not. */
        public boolean paid() {
            return competitive || kind == PlacementKind.COMPETITIVE || kind == PlacementKind.SUBSIDISED || kind == PlacementKind.SHELTERED;
        }
    }

    /**
     * Contacts of an enrolment.
     *
     * @param firstEmployerContactOn the first contact with an employer for the participant since the entry
     */
    public record Talks(Optional<LocalDate> firstEmployerContactOn) {}
}
