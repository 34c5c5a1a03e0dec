package org.rinnalla.core.count;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment as sums need it.
 *
 * @param enrolment row id
 * @param participant row id
 * @param endedOn null: it runs
 * @param work placements in the order of their first days
 */
public record Stay(Cell cell, long enrolment, long participant, LocalDate startedOn, @Nullable LocalDate endedOn, List<Work> work) {
    public Stay {
        work = List.copyOf(work);
    }

    /**
     * A placement.
     *
     * @param kind constant
     * @param competitive constant
     * @param endedOn null: it runs
     * @param hoursPerWeek null: not known
     * @param unit row id
     */
    public record Work(String kind, String competitive, LocalDate startedOn, @Nullable LocalDate endedOn,
            @Nullable BigDecimal hoursPerWeek, long unit) {}

    /** Placements in other units, which not everybody counts who counts the course. */
    int elsewhere() {
        int count = 0;
        for (Work each : work) {
            count += each.unit() == cell.unit() ? 0 : 1;
        }
        return count;
    }
}
