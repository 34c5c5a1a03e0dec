package org.rinnalla.server.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.time.Duration;
import org.rinnalla.core.ErrorCode;

/**
 * Lets in as many requests as the server can work on, lets a few wait a moment, and refuses the rest at once, so that whoever is let in is
 * answered about as fast as on a quiet day. Whoever was refused and asks again while its connection rests is refused at the rest's end, so that
 * nobody waits for a rest and an answer both. Files and reports, which take long, have places of their own and take none from the others.
 * Whether the server lives is answered always: who restarts servers must not take a busy one for a dead one.
 */
final class Admission implements Filter {
    private static final int SHARE_OF_LONG_ONES = 4;
    private final Places working;
    private final Places streaming;
    private final Rests rests;
    private final Words words;
    private final RequestIds requestIds = new RequestIds();

    /**
     * @param atATime requests worked on
     * @param waitingAtATime requests that wait for one of these to end
     * @param rest how long a connection is left alone once it was refused
     * @param words says it in the caller's language
     */
    Admission(int atATime, int waitingAtATime, Duration rest, Words words) {
        this.working = new Places(atATime, waitingAtATime);
        this.streaming = new Places(Math.max(1, atATime / SHARE_OF_LONG_ONES), waitingAtATime);
        this.rests = new Rests(rest);
        this.words = words;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        String path = request.path().path();
        if (path.startsWith("/health/")) {
            chain.proceed();
            return;
        }
        Places places = isLong(path) ? streaming : working;
        String connection = request.socketId();
        boolean tooSoon = rests.disturbed(connection);
        if (tooSoon || !places.enter()) {
            String id = requestIds.next();
            SecurityHeaders.put(response.headers(), id);
            response.header(HeaderNames.RETRY_AFTER, "1");
            Answers.refuse(response, OpenPaths.isGraphql(path), ErrorCode.UNAVAILABLE, words.say(request.headers(), "door.busy"), id);
            // With a place free by now the next request is heard like any other.
            if (!tooSoon || places.isFull()) {
                places.sentAway();
                try {
                    rests.rest(connection);
                } finally {
                    places.back();
                }
            }
            return;
        }
        try {
            chain.proceed();
        } finally {
            places.leave();
        }
    }

    private static boolean isLong(String path) {
        return path.startsWith("/v1/exports/") || path.startsWith("/v1/imports") || path.startsWith("/v1/reports/");
    }
}
