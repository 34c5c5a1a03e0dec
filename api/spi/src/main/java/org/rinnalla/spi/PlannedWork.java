package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Work that is planned, as far as it is known.
 *
 * @param percent of full time, 1–100
 * @param hoursPerWeek hours a week
 * @param monthlyWage before tax, a month, in the money of the country
 */
public record PlannedWork(Optional<Integer> percent, Optional<BigDecimal> hoursPerWeek, Optional<BigDecimal> monthlyWage) {
    public PlannedWork {
        requireNonNull(percent, "percent is null");
        requireNonNull(hoursPerWeek, "hoursPerWeek is null");
        requireNonNull(monthlyWage, "monthlyWage is null");
    }
}
