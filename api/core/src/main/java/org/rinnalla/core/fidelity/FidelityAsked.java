package org.rinnalla.core.fidelity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/**
 * For what a proposal is asked: a programme, a unit, or a programme at a unit.
 *
 * @param programme row id
 * @param unit row id
 * @param from first day of the period
 * @param to last day of the period
 */
public record FidelityAsked(OptionalLong programme, OptionalLong unit, LocalDate from, LocalDate to) {
    static final int LONGEST_DAYS = 1096;

    /** True when the period is one that live data are counted over. */
    boolean countable() {
        return !to.isBefore(from) && ChronoUnit.DAYS.between(from, to) <= LONGEST_DAYS;
    }
}
