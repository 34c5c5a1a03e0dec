package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A span of days.
 *
 * @param from first day
 * @param to last day, not before {@code from}
 */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        requireNonNull(from, "from is null");
        requireNonNull(to, "to is null");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period ends on or after its first day; got " + from + " to " + to);
        }
    }

    /** True when the day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** True when something that runs from a day to another (empty: still) shares at least one day with it. */
    public boolean touches(LocalDate start, Optional<LocalDate> end) {
        return !start.isAfter(to) && (end.isEmpty() || !end.get().isBefore(from));
    }

    /** As many days, so many days earlier. */
    public Period earlier(int days) {
        return new Period(from.minusDays(days), to.minusDays(days));
    }

    /** How many days, both ends counted. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}
