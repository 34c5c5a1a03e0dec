package org.rinnalla.core.count;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/**
 * Figures by unit that are asked for.
 *
 * @param programme row id of the tenant's programme; empty: all programmes
 * @param ids definitions; none: all that can be summed
 * @param from first day
 * @param to last day
 * @param published true: as they may be given to anybody, with small numbers hidden
 */
public record UnitRequest(OptionalLong programme, List<String> ids, LocalDate from, LocalDate to, boolean published) {
    public UnitRequest {
        ids = List.copyOf(ids);
    }

    /** The figures that can be asked for. */
    public static List<String> offered() {
        return CellSum.DEFINITIONS.stream().map(each -> each.id()).toList();
    }
}
