package org.rinnalla.core.count;

import java.time.LocalDate;
import java.util.List;

/**
 * Figures that are asked for.
 *
 * @param programme row id of the tenant's programme
 * @param ids definitions; none: all
 * @param from first day
 * @param to last day
 * @param published true: as they may be given to anybody, with small numbers hidden
 */
public record FigureRequest(long programme, List<String> ids, LocalDate from, LocalDate to, boolean published) {
    public FigureRequest {
        ids = List.copyOf(ids);
    }
}
