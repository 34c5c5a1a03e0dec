package org.rinnalla.core.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<CellSum> sums = List.copyOf(counted.units().values());
        Map<Integer, boolean[]> hidden = hides ? UnitHiding.hidden(sums) : Map.of();
        List<UnitFigures.OfUnit> units = new ArrayList<>();
        int number = 0;
        for (Map.Entry<Long, CellSum> unit : counted.units().entrySet()) {
            int place = number++;
            units.add(new UnitFigures.OfUnit(unit.getKey(), () -> told.stream()
                    .map(each -> hides && hidden.getOrDefault(each.place(), new boolean[sums.size()])[place]
                            ? new Figure(each.info(), period, Optional.empty(), Optional.empty(), Optional.empty(), true)
                            : figure(each, unit.getValue()))
                    .toList()));
        }
        return new UnitFigures(told.stream().map(each -> figure(each, counted.total())).toList(), units);
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
