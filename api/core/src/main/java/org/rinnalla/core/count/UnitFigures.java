package org.rinnalla.core.count;

import java.util.List;

/**
 * Figures unit by unit.
 *
 * @param total of all units together; a person counts once
 * @param count how many units there are
 * @param units makes those that are asked for, as a page shows few of many
 */
public record UnitFigures(List<Figure> total, int count, Units units) {
    /**
     * Figures of one unit.
     *
     * @param unit row id
     * @param figures in the order in which they were asked for
     */
    public record OfUnit(long unit, List<Figure> figures) {}

    /** Units in the order of their row ids. */
    @FunctionalInterface
    public interface Units {
        /** No more than a number of those that come after one. */
        List<OfUnit> after(long unit, int most);
    }

    /**
     * Some of the units.
     *
     * @param more whether others follow
     */
    public record Page(List<OfUnit> units, boolean more) {}

    /** A page of those that come after one. */
    public Page page(long after, int size) {
        List<OfUnit> found = units.after(after, size + 1);
        return new Page(found.subList(0, Math.min(size, found.size())), found.size() > size);
    }
}
