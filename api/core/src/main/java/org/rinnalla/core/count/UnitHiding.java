package org.rinnalla.core.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.rinnalla.spi.FigureKind;
import org.rinnalla.spi.SmallNumbers;

/**
 * Which units' numbers are hidden outside the units: small ones, and as many others that no small one can be worked out from the total and
 * the units that are shown. Figures that are parts of one another, as those active by their activities, are hidden together; where there
 * are not units enough to hide behind, no unit is shown, as the total is known.
 */
final class UnitHiding {
    private static final SmallNumbers RULE = SmallNumbers.USUAL;
    private static final List<String> ACTIVE = List.of("active", "in-measure", "main-activity-");

    private UnitHiding() {}

    /**
     * For each definition, for each sum, whether it is hidden.
     *
     * @param sums one of each unit
     */
    static Map<Integer, boolean[]> hidden(List<CellSum> sums) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < CellSum.DEFINITIONS.size(); i++) {
            String id = CellSum.DEFINITIONS.get(i).id();
            groups.computeIfAbsent(ACTIVE.stream().anyMatch(id::startsWith) ? "active" : id, any -> new ArrayList<>()).add(i);
        }
        Map<Integer, boolean[]> hidden = new LinkedHashMap<>();
        groups.values().forEach(group -> {
            boolean[] units = group(columns(sums, group), sums.size());
            group.forEach(each -> hidden.put(each, units));
        });
        return hidden;
    }

    /** Every count that a group shows, or that can be worked out from what it shows. */
    private static List<List<Long>> columns(List<CellSum> sums, List<Integer> group) {
        List<List<Long>> columns = new ArrayList<>();
        for (int each : group) {
            columns.add(column(sums, sum -> sum.above(each)));
            if (CellSum.DEFINITIONS.get(each).kind() == FigureKind.SHARE) {
                columns.add(column(sums, sum -> sum.below(each)));
                columns.add(column(sums, sum -> sum.below(each) - sum.above(each)));
            }
        }
        return columns;
    }

    private static List<Long> column(List<CellSum> sums, ToLongFunction<CellSum> count) {
        return sums.stream().map(count::applyAsLong).toList();
    }

    static boolean[] group(List<List<Long>> columns, int units) {
        boolean[] hidden = new boolean[units];
        boolean changed = true;
        while (changed) {
            changed = false;
            for (List<Long> column : columns) {
                Suppression next = Suppression.of(RULE, column, hidden);
                if (next.total()) {
                    Arrays.fill(hidden, true);
                    return hidden;
                }
                for (int i = 0; i < units; i++) {
                    changed |= next.hidden().get(i) && !hidden[i];
                    hidden[i] = next.hidden().get(i);
                }
            }
        }
        return hidden;
    }
}
