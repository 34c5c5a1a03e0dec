package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A benefit that somebody has.
 *
 * @param type code of the country's table
 * @param extent in percent; empty: not told in percent
 * @param time from when to when
 * @param dormant it rests while somebody tries work
 * @param stepless earnings reduce it gradually
 * @param monthlyIncomeLimit what this decision allows to earn a month, in the money of the country
 */
public record BenefitHeld(String type, Optional<Integer> extent, Time time, boolean dormant, boolean stepless,
        Optional<BigDecimal> monthlyIncomeLimit) {
    public BenefitHeld {
        requireNonNull(type, "type is null");
        requireNonNull(extent, "extent is null");
        requireNonNull(time, "time is null");
        requireNonNull(monthlyIncomeLimit, "monthlyIncomeLimit is null");
    }

    /**
     * The days of a benefit.
     *
     * @param startsOn first day
     * @param endsOn last day; empty: until further notice
     * @param decidedOn day of the decision
     */
    public record Time(LocalDate startsOn, Optional<LocalDate> endsOn, Optional<LocalDate> decidedOn) {
        public Time {
            requireNonNull(startsOn, "startsOn is null");
            requireNonNull(endsOn, "endsOn is null");
            requireNonNull(decidedOn, "decidedOn is null");
        }
    }
}
