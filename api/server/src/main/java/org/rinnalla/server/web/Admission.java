package org.rinnalla.server.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.rinnalla.core.ErrorCode;

/**
 * Lets in as many requests as the server can work on, lets a few wait a moment, and refuses the rest at once, so that whoever is let in is
 * answered about as fast as on a quiet day. Files and reports, which take long, have places of their own and take none from the others.
 * Whether the server lives is answered always: who restarts servers must not take a busy one for a dead one.
 */
final class Admission implements Filter {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final int SHARE_OF_LONG_ONES = 4;
    private final Semaphore working;
    private final Semaphore streaming;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int mostWaiting;
    private final Duration rest;
    private final RequestIds requestIds = new RequestIds();

    /**
     * @param atATime requests worked on
     * @param waitingAtATime requests that wait for one of these to end
     * @param rest how long a connection is left alone once it was refused
     */
    Admission(int atATime, int waitingAtATime, Duration rest) {
        this.working = new Semaphore(atATime, true);
        this.streaming = new Semaphore(Math.max(1, atATime / SHARE_OF_LONG_ONES), true);
        this.mostWaiting = waitingAtATime;
        this.rest = rest;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        String path = request.path().path();
        if (path.startsWith("/health/")) {
            chain.proceed();
            return;
        }
        Semaphore places = isLong(path) ? streaming : working;
        if (!enters(places)) {
            String id = requestIds.next();
            SecurityHeaders.put(response.headers(), id);
            response.header(HeaderNames.RETRY_AFTER, "1");
            Answers.refuse(response, OpenPaths.isGraphql(path), ErrorCode.UNAVAILABLE,
                    "The server has as much work as it can take. Try again.", id);
            leaveAlone();
            return;
        }
        try {
            chain.proceed();
        } finally {
            places.release();
        }
    }

    /**
     * The refusal is out; what comes next on the connection, sooner than it was told to, is read later. Saying no as often as somebody asks
     * would take the processors from those who were let in.
     */
    private void leaveAlone() {
        try {
            Thread.sleep(rest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean enters(Semaphore places) {
        // Whoever waits goes first: otherwise newcomers pass them by, and some wait until their patience ends.
        if (!places.hasQueuedThreads() && places.tryAcquire()) {
            return true;
        }
        if (waiting.incrementAndGet() > mostWaiting) {
            waiting.decrementAndGet();
            return false;
        }
        try {
            return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static boolean isLong(String path) {
        return path.startsWith("/v1/exports/") || path.startsWith("/v1/imports") || path.startsWith("/v1/reports/");
    }
}
