package org.rinnalla.core.count;

import java.util.List;

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
     * @param figures in the order in which they were asked for
     */
    public record OfUnit(long unit, List<Figure> figures) {}
}
