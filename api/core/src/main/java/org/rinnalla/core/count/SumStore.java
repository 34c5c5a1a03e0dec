package org.rinnalla.core.count;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rinnalla.spi.Period;

/**
 * Keeps what was counted of each cell in a period. A change leaves a mark in its own transaction, marks are numbered, and a sum is kept with
 * the number up to which it holds: nobody waits for whoever counts, and a sum that is told to hold counts all that was committed.
 */
public interface SumStore {
    /**
     * What is kept of a cell.
     *
     * @param cell which
     * @param definition of its programme
     * @param kept what was counted; empty: nothing was, or it no longer holds
     */
    record Known(Cell cell, String definition, Optional<Kept> kept) {}

    /**
     * What was counted.
     *
     * @param counted by which definitions
     * @param sum as {@link CellSum} writes it
     */
    record Kept(String counted, byte[] sum) {}

    /** A sum that is to be kept. */
    record Fresh(Cell cell, Kept kept) {}

    /** Where sums are asked for. */
    record Place(int tenant, Period period) {}

    /**
     * Notes that a period was asked for.
     *
     * @param today the day at the tenant's place
     */
    void asked(Place place, LocalDate today);

    /** Gives numbers to the changes that have none: their cells are then known, and need not be looked for again. */
    void number(int tenant);

    /** All of now: what was committed before, and nothing that is committed afterwards, however long it is looked at. */
    SumMoment moment(Place place);

    /**
     * Keeps sums, all or none.
     *
     * @param changes the number of the moment in which they were counted
     */
    void keep(Place place, long changes, List<Fresh> sums);
}
