package org.rinnalla.core.count;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Row;
import org.rinnalla.spi.ActivityRule;

/**
 * Adds up. Those under protection are counted for each caller apart, by what the caller reaches, and so are cells whose courses have
 * placements in units that the caller does not reach.
 */
final class UnitSums {
    private final ReadService reads;

    UnitSums(ReadService reads) {
        this.reads = reads;
    }

    KnownUnits.Sums added(UnitAsked asked, SumMoment moment, List<SumStore.Known> cells, Map<Cell, CellSum> counted) {
        SortedMap<Long, CellSum> units = new TreeMap<>();
        Map<Long, String> definitions = new HashMap<>();
        CellSum total = new CellSum();
        for (SumStore.Known each : cells) {
            CellSum sum = counted.get(each.cell());
            if (sum == null) {
                sum = CellSum.of(each.kept().orElseThrow().sum());
            }
            if (sum.reachesOut() && !asked.whole()) {
                sum = CellCounts.reached(asked.context(), reads, moment, each, asked.wanted());
            }
            definitions.put(each.cell().programme(), each.definition());
            if (sum.courses() > 0) {
                total.add(sum);
                units.computeIfAbsent(each.cell().unit(), any -> new CellSum()).add(sum);
            }
        }
        units.values().forEach(unit -> unit.settled(Set.of()));
        return new KnownUnits.Sums(moment.changes(), asked.wanted(), definitions, units, total.settled(Set.of()));
    }

    /** Nobody of them stands in a sum. A unit that is concealed counts in the total only. */
    UnitCounts.Counted withProtected(UnitAsked asked, SumMoment moment, KnownUnits.Sums sums) {
        UnitWanted wanted = asked.wanted();
        Map<Long, CellSum> own = new HashMap<>();
        CellSum all = new CellSum();
        reads.at(moment.rows()).ofProtected(asked.context(), asked.everywhere(), page -> {
            for (Row row : page.rows()) {
                Course course = Courses.course(row, row.find("programmeId", Long.class).map(sums.definitions()::get)
                        .map(wanted.rules()).orElseGet(ActivityRule::standard));
                all.add(course, wanted.period(), 0);
                row.find("unitId", Long.class)
                        .ifPresent(unit -> own.computeIfAbsent(unit, any -> new CellSum()).add(course, wanted.period(), 0));
            }
            return true;
        });
        if (all.courses() == 0) {
            return new UnitCounts.Counted(sums.units(), sums.total());
        }
        SortedMap<Long, CellSum> units = new TreeMap<>(sums.units());
        own.forEach((unit, sum) -> units.merge(unit, sum.settled(Set.of()), (one, other) -> new CellSum().add(one).add(other)));
        return new UnitCounts.Counted(units, new CellSum().add(sums.total()).add(all.settled(Set.of())));
    }
}
