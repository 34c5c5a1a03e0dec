package org.rinnalla.server.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.plugin.CatalogueHolder;
import org.rinnalla.persistence.DatabaseProblem;
import org.rinnalla.server.security.Authenticator;
import org.rinnalla.server.security.Authenticator.Answer;
import org.rinnalla.server.security.Why;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every request comes in here: it gets its id, its headers, one line in the log, and, unless the path is open, its actor. */
final class Door implements Filter {
    private static final Logger LOG = LoggerFactory.getLogger("org.rinnalla.request");
    static final HeaderName REQUEST_ID = HeaderNames.create("X-Request-Id");
    private static final HeaderName PURPOSE = HeaderNames.create("X-Purpose");
    private final Authenticator authenticator;
    private final CatalogueHolder catalogues;
    private final Words words;
    private final OpenPaths open;
    private final Metrics metrics;
    private final RequestIds requestIds = new RequestIds();

    Door(Authenticator authenticator, CatalogueHolder catalogues, OpenPaths open, Metrics metrics) {
        this.authenticator = authenticator;
        this.catalogues = catalogues;
        this.words = new Words(catalogues);
        this.open = open;
        this.metrics = metrics;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        long begun = System.nanoTime();
        String requestId = requestIds.next();
        String path = request.path().path();
        // When the answer leaves, not now: an endpoint that starts its answer afresh clears what stands there.
        response.beforeSend(() -> SecurityHeaders.put(response.headers(), requestId));
        metrics.begun();
        CatalogueHolder.Stay stay = catalogues.enter(requestId);
        try {
            // Before anybody asks for the body, as the listener opens it only once.
            if (request.headers().contains(HeaderNames.TRANSFER_ENCODING) || request.headers().contains(HeaderNames.CONTENT_LENGTH)) {
                request.streamFilter(sent -> new Body(sent, request));
            }
            if (Documents.refused(request, response, words, requestId)) {
                return;
            }
            if (open.isOpen(request.prologue().method().text(), path) || enter(request, response, requestId)) {
                chain.proceed();
            }
        } catch (HttpException | RequestException | CloseConnectionException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("event=fault id={}", requestId, e);
            if (response.isSent()) {
                throw e;
            }
            Answers.refuse(response, OpenPaths.isGraphql(path), ErrorCode.INTERNAL, words.say(request.headers(), "door.fault"), requestId);
        } finally {
            stay.close();
            metrics.ended(path, response.status().code(), System.nanoTime() - begun);
            if (LOG.isDebugEnabled()) {
                LOG.debug("event=request id={} method={} route={} status={} micros={}", requestId, request.prologue().method().text(),
                        OpenPaths.route(path), response.status().code(), (System.nanoTime() - begun) / 1000);
            }
        }
    }

    private boolean enter(RoutingRequest request, RoutingResponse response, String requestId) {
        boolean graphql = OpenPaths.isGraphql(request.path().path());
        Instant now = Instant.now();
        try {
            if (request.headers().contains(HeaderNames.AUTHORIZATION)
                    && request.headers().get(HeaderNames.AUTHORIZATION).valueCount() > 1) {
                Answers.refuse(response, graphql, ErrorCode.BAD_REQUEST, words.say(request.headers(), "door.two-tokens"), requestId);
                return false;
            }
            Optional<String> authorization = request.headers().first(HeaderNames.AUTHORIZATION);
            return switch (authenticator.actor(authorization, now)) {
                case Answer.Known(var actor) -> {
                    Optional<String> purpose = Purpose.read(request.headers().first(PURPOSE).orElse(""));
                    if (purpose.isEmpty()) {
                        Answers.refuse(response, graphql, ErrorCode.BAD_REQUEST, words.say(request.headers(), "door.purpose"), requestId);
                        yield false;
                    }
                    request.context().register(new RequestContext(actor, words.language(request.headers()), purpose.get(), requestId, now));
                    yield true;
                }
                case Answer.Unknown(Why why, boolean tokenGiven) -> {
                    response.header(HeaderNames.WWW_AUTHENTICATE,
                            tokenGiven ? "Bearer realm=\"rinnalla\", error=\"invalid_token\"" : "Bearer realm=\"rinnalla\"");
                    Answers.refuse(response, graphql, ErrorCode.UNAUTHENTICATED, words.say(request.headers(), why.key(), why.arguments()),
                            requestId);
                    yield false;
                }
            };
        } catch (DatabaseProblem e) {
            LOG.warn("event=database-away id={}", requestId, e);
            response.header(HeaderNames.RETRY_AFTER, "2");
            Answers.refuse(response, graphql, ErrorCode.UNAVAILABLE, words.say(request.headers(), "error.unavailable"), requestId);
            return false;
        }
    }
}
