package org.rinnalla.core.count;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.rinnalla.spi.Period;

/**
 * Keeps what was counted of each cell in a period, and knows which of it no longer holds. A change marks what it changes in its own
 * transaction, so a sum that is told to hold counts everything that was committed before it was asked for.
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

    /**
     * All that is kept.
     *
     * @param known in the order of unit and programme
     * @param settled true: where every cell is kept, they are all of this one moment; false: something has been written since that may
     *        stand in some of them already
     */
    record Cells(List<Known> known, boolean settled) {
        public Cells {
            known = List.copyOf(known);
        }
    }

    /** Where sums are asked for. */
    record Place(int tenant, Period period) {}

    /**
     * The cells of a tenant, or of one of its programmes. That the period was asked for is noted.
     *
     * @param today the day at the tenant's place
     */
    Cells cells(Place place, OptionalLong programme, LocalDate today);

    /**
     * Counts a cell, alone: what changes meanwhile makes it stale again.
     *
     * @param counted by which definitions
     * @param count reads the rows, on connections of its own
     */
    void recount(Place place, Cell cell, String counted, Supplier<byte[]> count);

    /** The participants of a cell who have enrolments elsewhere too. */
    Set<Long> elsewhere(int tenant, Cell cell);
}
