package org.rinnalla.core.count;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Row;
import org.rinnalla.spi.ActivityRule;

/** Counts cells from their rows. */
final class CellCounts {
    private CellCounts() {}

    /** Everybody in some cells who is not under protection; empty: patience ended before. */
    static Optional<Map<Cell, CellSum>> all(SumMoment moment, List<SumStore.Known> cells, UnitWanted wanted, Patience patience) {
        if (cells.isEmpty()) {
            return Optional.of(Map.of());
        }
        Map<Cell, CellSum> sums = new HashMap<>();
        Map<Cell, List<ActivityRule>> rules = new HashMap<>();
        cells.forEach(each -> {
            sums.put(each.cell(), new CellSum());
            rules.put(each.cell(), wanted.rules().apply(each.definition()));
        });
        List<Cell> which = cells.stream().map(SumStore.Known::cell).toList();
        boolean[] over = {false};
        moment.stays(which, wanted.period().to(), stay -> {
            CellSum sum = sums.get(stay.cell());
            if (sum != null) {
                sum.add(Courses.course(stay, rules.getOrDefault(stay.cell(), List.of())), wanted.period(), stay.elsewhere());
            }
            over[0] = patience.over();
            return !over[0];
        });
        if (over[0]) {
            return Optional.empty();
        }
        Set<Long> elsewhere = moment.elsewhere(which);
        sums.values().forEach(sum -> sum.settled(elsewhere));
        return Optional.of(sums);
    }

    /** Those of a cell whom a caller reaches, with those of their placements that the caller reaches. */
    static CellSum reached(RequestContext context, ReadService reads, SumMoment moment, SumStore.Known known, UnitWanted wanted) {
        Courses courses = new Courses(context, reads, known.cell().programme(), wanted.rules().apply(known.definition()));
        CellSum sum = new CellSum();
        reads.at(moment.rows()).reached(context, courses.cell(known.cell(), wanted.period().to()), page -> {
            for (Row row : page.rows()) {
                sum.add(courses.course(row), wanted.period(), 0);
            }
            return true;
        });
        return sum.settled(moment.elsewhere(List.of(known.cell())));
    }

    /** As they are kept. */
    static List<SumStore.Fresh> fresh(List<SumStore.Known> cells, Map<Cell, CellSum> sums, UnitWanted wanted) {
        return cells.stream().flatMap(each -> Optional.ofNullable(sums.get(each.cell())).map(
                sum -> new SumStore.Fresh(each.cell(), new SumStore.Kept(wanted.counted(each.definition()), sum.bytes()))).stream())
                .toList();
    }
}
