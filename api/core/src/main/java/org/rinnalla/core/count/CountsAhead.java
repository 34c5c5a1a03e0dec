package org.rinnalla.core.count;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RinnallaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts many cells on a thread of their own, some at a time, so that what is counted is kept whatever happens; who asked waits for a while
 * and is then told to come back. However many periods of however many tenants are asked for, one part is counted at a time.
 */
final class CountsAhead {
    private static final Logger LOG = LoggerFactory.getLogger(CountsAhead.class);
    /** Cells of a part: a few thousand enrolments. */
    private static final int PART = 32;
    private static final Patience ALWAYS = new Patience(System.nanoTime() + Long.MAX_VALUE / 2);
    private final SumStore store;
    private final ConcurrentMap<SumStore.Place, Job> jobs = new ConcurrentHashMap<>();
    /** Jobs take turns, part by part. */
    private final Semaphore turn = new Semaphore(1, true);

    /** What a thread does for a period of a tenant. */
    private record Job(int all, AtomicInteger done, CountDownLatch end) {}

    CountsAhead(SumStore store) {
        this.store = store;
    }

    /**
     * Returns when a thread has counted.
     *
     * @param missing what is to be counted; of a period that is being counted already, that is waited for
     * @param all how many cells were asked for
     * @throws RinnallaException when patience ends before
     */
    void count(SumStore.Place place, UnitWanted wanted, List<SumStore.Known> missing, int all, Patience patience) {
        Job own = new Job(missing.size(), new AtomicInteger(), new CountDownLatch(1));
        Job job = jobs.putIfAbsent(place, own);
        if (job == null) {
            job = own;
            // Not a virtual thread: it is busy for long, and would keep one of the few from the requests that run on them.
            Thread.ofPlatform().daemon().name("sums").start(() -> run(place, wanted, missing, own));
        }
        if (!ended(job, patience)) {
            throw counting(Math.max(0, all - Math.max(0, job.all() - job.done().get())), all);
        }
    }

    /** How far it is. */
    static RinnallaException counting(int counted, int all) {
        return new RinnallaException(ErrorCode.UNAVAILABLE, "figure.units.counting", Map.of("counted", counted, "all", all));
    }

    private static boolean ended(Job job, Patience patience) {
        try {
            return job.end().await(patience.left(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void run(SumStore.Place place, UnitWanted wanted, List<SumStore.Known> missing, Job job) {
        long begun = System.nanoTime();
        try {
            for (List<SumStore.Known> part : parts(missing)) {
                turn.acquire();
                try {
                    part(place, wanted, part);
                } finally {
                    turn.release();
                }
                job.done().addAndGet(part.size());
            }
            LOG.info("event=sums-counted cells={} millis={}", missing.size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        } catch (RuntimeException | InterruptedException e) {
            LOG.warn("event=sums-not-counted reason=\"{}\" cause={}", e.toString(), e.getCause() == null ? "" : e.getCause().getClass());
        } finally {
            jobs.remove(place);
            job.end().countDown();
        }
    }

    /** In the order of their units, from any of them on: another server that counts the same begins elsewhere. */
    private static List<List<SumStore.Known>> parts(List<SumStore.Known> missing) {
        List<List<SumStore.Known>> parts = new ArrayList<>();
        for (int from = 0; from < missing.size(); from += PART) {
            parts.add(missing.subList(from, Math.min(from + PART, missing.size())));
        }
        Collections.rotate(parts, ThreadLocalRandom.current().nextInt(parts.size()));
        return parts;
    }

    /** What somebody else has counted meanwhile is not counted again. */
    private void part(SumStore.Place place, UnitWanted wanted, List<SumStore.Known> part) {
        Set<Cell> which = part.stream().map(SumStore.Known::cell).collect(Collectors.toSet());
        Set<Long> units = which.stream().map(Cell::unit).collect(Collectors.toSet());
        List<SumStore.Fresh> fresh;
        long changes;
        store.number(place.tenant());
        try (SumMoment moment = store.moment(place)) {
            List<SumStore.Known> missing = wanted
                    .missing(moment.cells(wanted.programme(), Optional.of(units)).stream().filter(each -> which.contains(each.cell()))
                            .toList());
            changes = moment.changes();
            fresh = missing.isEmpty()
                    ? List.of()
                    : CellCounts.fresh(missing, CellCounts.all(moment, missing, wanted, ALWAYS).orElseThrow(), wanted);
        }
        store.keep(place, changes, fresh);
    }
}
