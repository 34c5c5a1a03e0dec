package org.rinnalla.core.count;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Scope;
import org.rinnalla.spi.ActivityRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts units from sums that are kept, all in one moment of the database. Few cells that have changed since are counted by the request,
 * many by a thread. Those under protection are counted for each caller apart, by what the caller reaches, and so are cells whose courses
 * have placements in units that the caller does not reach.
 */
final class UnitCounts {
    private static final Logger LOG = LoggerFactory.getLogger(UnitCounts.class);
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final int TURNS = 64;
    /** So many cells a request counts by itself. */
    private static final int FEW = 64;

    private final ReadService reads;
    private final SumStore store;
    private final CountsAhead ahead;
    private final KnownUnits known = new KnownUnits();
    /** Requests that want the same take turns, before they hold a connection. */
    private final List<Semaphore> turns = Stream.generate(() -> new Semaphore(1)).limit(TURNS).toList();

    UnitCounts(ReadService reads, SumStore store) {
        this.reads = reads;
        this.store = store;
        this.ahead = new CountsAhead(store);
    }

    /**
     * What was counted.
     *
     * @param units by their row ids
     * @param total of all, and of those whose unit may not be told
     */
    record Counted(SortedMap<Long, CellSum> units, CellSum total) {}

    private record Asked(RequestContext context, UnitWanted wanted, SumStore.Place place, ListQuery everywhere, Scope scope,
            Patience patience) {
        /** The whole tenant. */
        boolean whole() {
            return scope instanceof Scope.Tenant;
        }

        /** Empty: all. */
        Optional<Set<Long>> units() {
            return switch (scope) {
                case Scope.Tenant() -> Optional.empty();
                case Scope.Units(var ids) -> Optional.of(ids);
                default -> Optional.of(Set.of());
            };
        }
    }

    /** A look at what there is. */
    private sealed interface Look {
        record Complete(Counted counted) implements Look {}

        /** @param all how many cells there are */
        record Incomplete(List<SumStore.Known> missing, int all) implements Look {}
    }

    Counted count(RequestContext context, UnitWanted wanted) {
        ListQuery everywhere = new Courses(context, reads, 0, List.of()).everywhere(wanted.programme(), wanted.period().to());
        Scope scope = reads.summed(context, everywhere);
        SumStore.Place place = new SumStore.Place(context.actor().tenantId(), wanted.period());
        store.asked(place, reads.today(context));
        Counted counted = counted(new Asked(context, wanted, place, everywhere, scope, Patience.of(PATIENCE)));
        reads.told(context, everywhere, counted.total().courses());
        return counted;
    }

    private Counted counted(Asked asked) {
        while (true) {
            Look look = asked.whole() ? remembered(asked) : look(asked, 0);
            if (look instanceof Look.Incomplete(var missing, int all) && missing.size() <= FEW) {
                look = inTurn(asked);
            }
            switch (look) {
                case Look.Complete(Counted counted) -> {
                    return counted;
                }
                case Look.Incomplete(var missing, int all) -> ahead.count(asked.place(), asked.wanted(), missing, all, asked.patience());
            }
        }
    }

    /** Without a look at the cells: they are many, and one of those who want them reads them for all. */
    private Look remembered(Asked asked) {
        try (SumMoment moment = store.moment(asked.place())) {
            return known.find(asked.place(), asked.wanted(), moment)
                    .<Look>map(sums -> new Look.Complete(withProtected(asked, moment, sums)))
                    .orElseGet(() -> new Look.Incomplete(List.of(), 0));
        }
    }

    private Look inTurn(Asked asked) {
        Semaphore turn = turns.get(Math.floorMod(Objects.hash(asked.place(), asked.wanted().programme()), TURNS));
        if (!taken(turn, asked.patience())) {
            Look look = look(asked, 0);
            if (look instanceof Look.Incomplete(var missing, int all)) {
                throw CountsAhead.counting(all - missing.size(), all);
            }
            return look;
        }
        try {
            store.number(asked.place().tenant());
            return look(asked, FEW);
        } finally {
            turn.release();
        }
    }

    private static boolean taken(Semaphore turn, Patience patience) {
        try {
            return turn.tryAcquire(patience.left(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @param most so many cells are counted where they are missing */
    private Look look(Asked asked, int most) {
        UnitWanted wanted = asked.wanted();
        List<SumStore.Fresh> fresh;
        Look look;
        long changes;
        try (SumMoment moment = store.moment(asked.place())) {
            Optional<KnownUnits.Sums> before = asked.whole() ? known.find(asked.place(), wanted, moment) : Optional.empty();
            if (before.isPresent()) {
                return new Look.Complete(withProtected(asked, moment, before.get()));
            }
            List<SumStore.Known> cells = moment.cells(wanted.programme(), asked.units());
            List<SumStore.Known> missing = wanted.missing(cells);
            Optional<Map<Cell, CellSum>> counted = missing.size() > most
                    ? Optional.empty()
                    : CellCounts.all(moment, missing, wanted, asked.patience());
            if (counted.isEmpty()) {
                return new Look.Incomplete(missing, cells.size());
            }
            KnownUnits.Sums sums = added(asked, moment, cells, counted.get());
            if (asked.whole() && moment.settled()) {
                known.put(asked.place(), wanted, sums);
            }
            look = new Look.Complete(withProtected(asked, moment, sums));
            fresh = CellCounts.fresh(missing, counted.get(), wanted);
            changes = moment.changes();
        }
        keep(asked.place(), changes, fresh);
        return look;
    }

    /** The answer holds, whether it can be kept or not. */
    private void keep(SumStore.Place place, long changes, List<SumStore.Fresh> fresh) {
        try {
            store.keep(place, changes, fresh);
        } catch (RinnallaException e) {
            LOG.warn("event=sums-not-kept reason=\"{}\"", e.toString());
        }
    }

    private KnownUnits.Sums added(Asked asked, SumMoment moment, List<SumStore.Known> cells, Map<Cell, CellSum> counted) {
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
    private Counted withProtected(Asked asked, SumMoment moment, KnownUnits.Sums sums) {
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
            return new Counted(sums.units(), sums.total());
        }
        SortedMap<Long, CellSum> units = new TreeMap<>(sums.units());
        own.forEach((unit, sum) -> units.merge(unit, sum.settled(Set.of()), (one, other) -> new CellSum().add(one).add(other)));
        return new Counted(units, new CellSum().add(sums.total()).add(all.settled(Set.of())));
    }
}
