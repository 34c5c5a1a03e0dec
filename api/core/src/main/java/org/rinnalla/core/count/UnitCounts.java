package org.rinnalla.core.count;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Scope;
import org.rinnalla.spi.ActivityRule;
import org.rinnalla.spi.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts units from sums that are kept. What changed since is counted anew, cell by cell; where that takes longer than a request may, a
 * thread goes on with it and the caller is told to come back. Those under protection are counted for each caller apart, by what the caller
 * reaches, and so are cells whose courses have placements in units that the caller does not reach.
 */
final class UnitCounts {
    private static final Logger LOG = LoggerFactory.getLogger(UnitCounts.class);
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final int TURNS = 64;
    private static final int TIMES = 4;
    /** So few are counted beside a thread that counts many. */
    private static final int FEW = 16;

    private final ReadService reads;
    private final SumStore store;
    /** Where a thread counts already. */
    private final Set<SumStore.Place> counting = ConcurrentHashMap.newKeySet();
    /** Requests that want the same take turns, before they hold a connection. */
    private final List<Semaphore> turns = Stream.generate(() -> new Semaphore(1)).limit(TURNS).toList();

    UnitCounts(ReadService reads, SumStore store) {
        this.reads = reads;
        this.store = store;
    }

    /**
     * What was counted.
     *
     * @param units by their row ids
     * @param total of all, and of those whose unit may not be told
     */
    record Counted(Map<Long, CellSum> units, CellSum total) {}

    /**
     * What is to be counted.
     *
     * @param programme empty: all
     * @param rules of a programme's definition
     * @param by how the programmes of a definition are counted, as far as it was asked for
     */
    record Wanted(OptionalLong programme, Period period, Function<String, List<ActivityRule>> rules, ConcurrentMap<String, String> by) {
        Wanted(OptionalLong programme, Period period, Function<String, List<ActivityRule>> rules) {
            this(programme, period, rules, new ConcurrentHashMap<>());
        }

        String counted(SumStore.Known known) {
            return by.computeIfAbsent(known.definition(), definition -> CellSum.counted(rules.apply(definition)));
        }
    }

    Counted count(RequestContext context, Wanted wanted) {
        Courses courses = new Courses(context, reads, 0, List.of());
        ListQuery everywhere = courses.everywhere(wanted.programme(), wanted.period().to());
        Scope scope = reads.summed(context, everywhere);
        SumStore.Place place = new SumStore.Place(context.actor().tenantId(), wanted.period());
        List<SumStore.Known> cells = cells(context, wanted, place, scope);
        Map<Long, CellSum> units = new TreeMap<>();
        CellSum total = new CellSum();
        for (SumStore.Known each : cells) {
            // What has become stale again since is counted, and not kept.
            CellSum sum = each.kept().filter(kept -> holds(each, wanted)).map(kept -> CellSum.of(kept.sum()))
                    .orElseGet(() -> counted(context, wanted, each, false));
            if (sum.reachesOut() && !(scope instanceof Scope.Tenant)) {
                sum = counted(context, wanted, each, true);
            }
            total.add(sum);
            units.computeIfAbsent(each.cell().unit(), any -> new CellSum()).add(sum);
        }
        addProtected(context, wanted, cells, everywhere, units, total);
        units.values().removeIf(sum -> sum.courses() == 0);
        reads.told(context, everywhere, total.courses());
        return new Counted(units, total);
    }

    private static boolean reaches(Scope scope, Cell cell) {
        return switch (scope) {
            case Scope.Tenant() -> true;
            case Scope.Units(var ids) -> ids.contains(cell.unit());
            default -> false;
        };
    }

    private static boolean holds(SumStore.Known known, Wanted wanted) {
        return known.kept().filter(kept -> kept.counted().equals(wanted.counted(known))).isPresent();
    }

    private static List<SumStore.Known> missing(List<SumStore.Known> cells, Wanted wanted) {
        return cells.stream().filter(each -> !holds(each, wanted)).toList();
    }

    /** All of one moment, where nothing is written for a moment; else as good as rows that are read one after another. */
    private List<SumStore.Known> cells(RequestContext context, Wanted wanted, SumStore.Place place, Scope scope) {
        for (int time = 1;; time++) {
            SumStore.Cells all = store.cells(place, wanted.programme(), reads.today(context));
            List<SumStore.Known> cells = all.known().stream().filter(each -> reaches(scope, each.cell())).toList();
            List<SumStore.Known> missing = missing(cells, wanted);
            if (missing.isEmpty() && all.settled() || time > TIMES) {
                return cells;
            }
            if (!missing.isEmpty()) {
                inTurn(context, wanted, place, missing, cells.size());
            }
        }
    }

    private void inTurn(RequestContext context, Wanted wanted, SumStore.Place place, List<SumStore.Known> missing, int all) {
        Semaphore turn = turns.get(Math.floorMod(place.hashCode(), TURNS));
        if (missing.size() > FEW && counting.contains(place) || !taken(turn)) {
            throw counting(all - missing.size(), all);
        }
        try {
            recount(context, wanted, place, missing, all);
        } finally {
            turn.release();
        }
    }

    private static boolean taken(Semaphore turn) {
        try {
            return turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static RinnallaException counting(int counted, int all) {
        return new RinnallaException(ErrorCode.UNAVAILABLE, "figure.units.counting", Map.of("counted", counted, "all", all));
    }

    private void recount(RequestContext context, Wanted wanted, SumStore.Place place, List<SumStore.Known> missing, int all) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int i = 0; i < missing.size(); i++) {
            if (System.nanoTime() > end) {
                goOn(context, wanted, place, missing.subList(i, missing.size()));
                throw counting(all - missing.size() + i, all);
            }
            recount(context, wanted, place, missing.get(i));
        }
    }

    private void recount(RequestContext context, Wanted wanted, SumStore.Place place, SumStore.Known each) {
        store.recount(place, each.cell(), wanted.counted(each), () -> counted(context, wanted, each, false).bytes());
    }

    /** One thread for each period of a tenant. */
    private void goOn(RequestContext context, Wanted wanted, SumStore.Place place, List<SumStore.Known> rest) {
        if (counting.add(place)) {
            Thread.ofVirtual().name("sums").start(() -> {
                try {
                    for (SumStore.Known each : rest) {
                        recount(context, wanted, place, each);
                    }
                    LOG.info("event=sums-counted cells={}", rest.size());
                } catch (RuntimeException e) {
                    LOG.warn("event=sums-not-counted reason=\"{}\"", e.toString());
                } finally {
                    counting.remove(place);
                }
            });
        }
    }

    private CellSum counted(RequestContext context, Wanted wanted, SumStore.Known known, boolean reached) {
        Courses courses = new Courses(context, reads, known.cell().programme(), wanted.rules().apply(known.definition()));
        CellSum sum = new CellSum();
        reads.sum(context, courses.cell(known.cell(), wanted.period().to()), reached, page -> {
            for (Row row : page.rows()) {
                sum.add(courses.course(row), wanted.period(), elsewhere(row, known.cell().unit()));
            }
            return true;
        });
        return sum.settled(store.elsewhere(context.actor().tenantId(), known.cell()));
    }

    private static int elsewhere(Row row, long unit) {
        int count = 0;
        for (Row placement : row.page("placements").rows()) {
            count += placement.value("unitId") instanceof Long other && other != unit ? 1 : 0;
        }
        return count;
    }

    /** A unit that is concealed counts in the total only. */
    private void addProtected(RequestContext context, Wanted wanted, List<SumStore.Known> cells, ListQuery everywhere,
            Map<Long, CellSum> units, CellSum total) {
        Map<Long, List<ActivityRule>> rules = new ConcurrentHashMap<>();
        cells.forEach(each -> rules.computeIfAbsent(each.cell().programme(), any -> wanted.rules().apply(each.definition())));
        Map<Long, CellSum> own = new TreeMap<>();
        CellSum all = new CellSum();
        reads.ofProtected(context, everywhere, page -> {
            for (Row row : page.rows()) {
                List<ActivityRule> by = row.find("programmeId", Long.class).map(rules::get).orElseGet(ActivityRule::standard);
                Course course = Courses.course(row, by);
                all.add(course, wanted.period(), 0);
                row.find("unitId", Long.class)
                        .ifPresent(unit -> own.computeIfAbsent(unit, any -> new CellSum()).add(course, wanted.period(), 0));
            }
            return true;
        });
        total.add(all.settled(Set.of()));
        own.forEach((unit, sum) -> units.computeIfAbsent(unit, any -> new CellSum()).add(sum.settled(Set.of())));
    }
}
