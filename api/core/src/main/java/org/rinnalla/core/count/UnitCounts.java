package org.rinnalla.core.count;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers from sums that are kept, in one moment of the database. Few cells that have changed since are counted by the request, many by a
 * thread.
 */
final class UnitCounts {
    private static final Logger LOG = LoggerFactory.getLogger(UnitCounts.class);
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final int TURNS = 64;
    /** So many cells a request counts by itself. */
    private static final int FEW = 64;

    private final ReadService reads;
    private final SumStore store;
    private final UnitSums sums;
    private final CountsAhead ahead;
    private final KnownUnits known = new KnownUnits();
    /** Requests that want the same take turns, before they hold a connection. */
    private final List<Semaphore> turns = Stream.generate(() -> new Semaphore(1)).limit(TURNS).toList();

    UnitCounts(ReadService reads, SumStore store) {
        this.reads = reads;
        this.store = store;
        this.sums = new UnitSums(reads);
        this.ahead = new CountsAhead(store);
    }

    /**
     * What was counted.
     *
     * @param units by their row ids
     * @param total of all, and of those whose unit may not be told
     */
    record Counted(SortedMap<Long, CellSum> units, CellSum total) {}

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
        Counted counted = counted(new UnitAsked(context, wanted, place, everywhere, scope, Patience.of(PATIENCE)));
        reads.told(context, everywhere, counted.total().courses());
        return counted;
    }

    private Counted counted(UnitAsked asked) {
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
    private Look remembered(UnitAsked asked) {
        try (SumMoment moment = store.moment(asked.place())) {
            return known.find(asked.place(), asked.wanted(), moment)
                    .<Look>map(each -> new Look.Complete(sums.withProtected(asked, moment, each)))
                    .orElseGet(() -> new Look.Incomplete(List.of(), 0));
        }
    }

    private Look inTurn(UnitAsked asked) {
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
    private Look look(UnitAsked asked, int most) {
        UnitWanted wanted = asked.wanted();
        List<SumStore.Fresh> fresh;
        Look look;
        long changes;
        try (SumMoment moment = store.moment(asked.place())) {
            Optional<KnownUnits.Sums> before = asked.whole() ? known.find(asked.place(), wanted, moment) : Optional.empty();
            if (before.isPresent()) {
                return new Look.Complete(sums.withProtected(asked, moment, before.get()));
            }
            List<SumStore.Known> cells = moment.cells(wanted.programme(), asked.units());
            List<SumStore.Known> missing = wanted.missing(cells);
            Optional<Map<Cell, CellSum>> counted = missing.size() > most
                    ? Optional.empty()
                    : CellCounts.all(moment, missing, wanted, asked.patience());
            if (counted.isEmpty()) {
                return new Look.Incomplete(missing, cells.size());
            }
            KnownUnits.Sums added = sums.added(asked, moment, cells, counted.get());
            if (asked.whole() && moment.settled()) {
                known.put(asked.place(), wanted, added);
            }
            look = new Look.Complete(sums.withProtected(asked, moment, added));
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
}
