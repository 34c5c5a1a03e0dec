package org.rinnalla.core.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.rinnalla.core.RequestContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The catalogue in force, and the older ones that requests in flight still use. A request enters at its beginning and then sees one
 * catalogue until it leaves, whatever is put in force meanwhile; a catalogue that was replaced is closed when the last request has left it.
 */
public final class CatalogueHolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueHolder.class);
    private final Map<String, Era> guests = new ConcurrentHashMap<>();
    private final List<CatalogueFollower> followers = new CopyOnWriteArrayList<>();
    private final AtomicInteger draining = new AtomicInteger();
    private volatile Era era;

    public CatalogueHolder(Catalogue first) {
        this.era = new Era(first);
    }

    /** What is in force now. For what runs code of a plugin within a request, ask {@link #of}. */
    public Catalogue current() {
        return era.catalogue;
    }

    /** What the request sees: what was in force when it entered. One that never entered sees what is in force now. */
    public Catalogue of(RequestContext context) {
        Era entered = guests.get(context.requestId());
        return entered == null ? current() : entered.catalogue;
    }

    /** A request begins; close what it gets at the request's end. */
    public Stay enter(String requestId) {
        Era entered = era;
        while (!entered.enter()) {
            entered = era;
        }
        guests.put(requestId, entered);
        Era stayed = entered;
        return () -> {
            guests.remove(requestId);
            stayed.leave();
        };
    }

    /** A request's stay. */
    @FunctionalInterface
    public interface Stay extends AutoCloseable {
        @Override
        void close();
    }

    /** From now on the follower hears of every catalogue before it is put in force and after its end. */
    public void follow(CatalogueFollower follower) {
        followers.add(follower);
    }

    /** How many catalogues that were replaced are still used by requests. */
    public int draining() {
        return draining.get();
    }

    /**
     * Puts a newer catalogue in force. The old one is closed when the last request that entered under it has left.
     *
     * @throws RuntimeException a follower could not prepare for it; then nothing has changed
     */
    public synchronized void replace(Catalogue next) {
        Era old = era;
        if (next.generation() <= old.catalogue.generation()) {
            throw new IllegalArgumentException("The next catalogue is newer than generation " + old.catalogue.generation()
                    + "; got generation " + next.generation());
        }
        prepared(next);
        draining.incrementAndGet();
        era = new Era(next);
        old.retire();
    }

    /** All of them or none: whoever prepared for a catalogue that another one stops forgets it. */
    private void prepared(Catalogue next) {
        List<CatalogueFollower> prepared = new ArrayList<>();
        try {
            for (CatalogueFollower follower : followers) {
                follower.prepare(next);
                prepared.add(follower);
            }
        } catch (RuntimeException e) {
            prepared.forEach(follower -> retired(follower, next));
            throw e;
        }
    }

    private static void retired(CatalogueFollower follower, Catalogue old) {
        try {
            follower.retired(old);
        } catch (RuntimeException e) {
            LOG.error("event=catalogue-not-let-go generation={}", old.generation(), e);
        }
    }

    /** The server stops. */
    @Override
    public void close() {
        current().close();
    }

    private void end(Catalogue old) {
        followers.forEach(follower -> retired(follower, old));
        old.close();
        draining.decrementAndGet();
        LOG.info("event=catalogue-closed generation={}", old.generation());
    }

    /** The time in which one catalogue is in force, and the requests that began in it. */
    private final class Era {
        private final Catalogue catalogue;
        private int inside;
        private boolean over;

        Era(Catalogue catalogue) {
            this.catalogue = catalogue;
        }

        /** False when it is over; a later one has begun. */
        synchronized boolean enter() {
            if (!over) {
                inside++;
            }
            return !over;
        }

        void leave() {
            if (last(1, false)) {
                end(catalogue);
            }
        }

        void retire() {
            if (last(0, true)) {
                end(catalogue);
            }
        }

        private synchronized boolean last(int leaving, boolean ending) {
            inside -= leaving;
            over |= ending;
            return over && inside == 0;
        }
    }
}
