package org.rinnalla.core.count;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.text.Texts;
import org.rinnalla.spi.Period;

/** Figures by unit as the caller may see them. */
final class UnitShown {
    private final Texts texts;
    private final RequestContext context;
    private final Period period;
    private final boolean hides;

    UnitShown(Texts texts, RequestContext context, Period period, boolean hides) {
        this.texts = texts;
        this.context = context;
        this.period = period;
        this.hides = hides;
    }

    UnitFigures of(UnitCounts.Counted counted, List<String> ids) {
        List<Told> told = ids.stream().map(this::told).toList();
        SortedMap<Long, CellSum> units = counted.units();
        Map<Long, Set<Integer>> hidden = hides ? hidden(units) : Map.of();
        return new UnitFigures(told.stream().map(each -> figure(each, counted.total())).toList(), units.size(),
                (after, most) -> units.tailMap(after + 1).entrySet().stream().limit(most)
                        .map(unit -> new UnitFigures.OfUnit(unit.getKey(),
                                figures(told, unit.getValue(), hidden.getOrDefault(unit.getKey(), Set.of()))))
                        .toList());
    }

    /** For each unit the places of the definitions whose numbers are hidden. */
    private static Map<Long, Set<Integer>> hidden(SortedMap<Long, CellSum> units) {
        Map<Integer, boolean[]> columns = UnitHiding.hidden(List.copyOf(units.values()));
        Map<Long, Set<Integer>> hidden = new HashMap<>();
        int number = 0;
        for (Long unit : units.keySet()) {
            int place = number++;
            hidden.put(unit, columns.entrySet().stream().filter(each -> each.getValue()[place]).map(Map.Entry::getKey)
                    .collect(Collectors.toSet()));
        }
        return hidden;
    }

    private List<Figure> figures(List<Told> told, CellSum sum, Set<Integer> hidden) {
        return told.stream().map(each -> hidden.contains(each.place())
                ? new Figure(each.info(), period, Optional.empty(), Optional.empty(), Optional.empty(), true)
                : figure(each, sum)).toList();
    }

    private Figure figure(Told each, CellSum sum) {
        return Shown.figure(each.by(), each.info(), period, sum.numbers(each.place()), hides);
    }

    private Told told(String id) {
        int place = CellSum.place(id);
        CountedBy by = new CountedBy(CellSum.DEFINITIONS.get(place), Optional.empty());
        return new Told(place, by, by.info(texts, context));
    }

    private record Told(int place, CountedBy by, Figure.Info info) {}
}
