package org.rinnalla.core.count;

import java.util.List;
import java.util.function.Supplier;

/**
 * Figures unit by unit.
 *
 * @param total of all units together; a person counts once
 * @param units in the order of their row ids
 */
public record UnitFigures(List<Figure> total, List<OfUnit> units) {
    /**
     * Figures of one unit.
     *
     * @param unit row id
     * @param told its figures; made when they are asked for, as a page shows few of many units
     */
    public record OfUnit(long unit, Supplier<List<Figure>> told) {
        /** In the order in which they were asked for. */
        public List<Figure> figures() {
            return told.get();
        }
    }
}
