package org.rinnalla.core.count;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.rinnalla.core.read.RowSource;

/** One moment of a tenant: whatever is read here was true at the same time. It holds a connection until it is closed. */
public interface SumMoment extends AutoCloseable {
    /** Takes enrolments one after another. */
    @FunctionalInterface
    interface Taker {
        /** True: go on. */
        boolean take(Stay stay);
    }

    /** The number of the last change that has one. */
    long changes();

    /** Whether every change has its number: then all is as it was in other such moments of this number. */
    boolean settled();

    /**
     * Cells in the order of unit and programme, with the sums that hold.
     *
     * @param programme empty: of all programmes
     * @param units empty: of all units
     */
    List<SumStore.Known> cells(OptionalLong programme, Optional<Set<Long>> units);

    /**
     * The enrolments of cells that began on or before a day, cell by cell, of everybody who is not under protection. Nobody may see one: they
     * are for sums, which are shown to those who reach all of them.
     */
    void stays(List<Cell> cells, LocalDate until, Taker taker);

    /** Those participants of cells who have enrolments in more than one cell. */
    Set<Long> elsewhere(List<Cell> cells);

    /** Every row of this moment, for reads that a caller's access decides about. */
    RowSource rows();

    @Override
    void close();
}
