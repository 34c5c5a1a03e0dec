package org.rinnalla.server.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.List;
import java.util.Optional;

/** Lets scripts of the listed origins call. Never with cookies: tokens travel in a header. Without a listed origin nothing changes. */
final class Cors implements Filter {
    private static final HeaderName ALLOW_ORIGIN = HeaderNames.create("Access-Control-Allow-Origin");
    private final List<String> origins;

    Cors(List<String> origins) {
        this.origins = List.copyOf(origins);
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        Optional<String> origin = request.headers().first(HeaderNames.ORIGIN).filter(origins::contains);
        if (origin.isEmpty()) {
            chain.proceed();
            return;
        }
        boolean preflight = request.prologue().method().text().equals("OPTIONS")
                && request.headers().contains(HeaderNames.create("Access-Control-Request-Method"));
        if (preflight) {
            response.header("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE");
            response.header("Access-Control-Allow-Headers",
                    "Authorization, Content-Type, Accept-Language, Idempotency-Key, If-Match, If-None-Match, Prefer, X-Purpose");
            response.header("Access-Control-Max-Age", "600");
            response.header(ALLOW_ORIGIN, origin.get()).header(HeaderNames.VARY, "Origin");
            response.status(Status.NO_CONTENT_204).send();
            return;
        }
        response.beforeSend(() -> {
            response.header(ALLOW_ORIGIN, origin.get());
            response.header("Access-Control-Expose-Headers",
                    "Allow, Content-Disposition, Content-Language, ETag, Link, Location, Retry-After, WWW-Authenticate, X-Request-Id");
            response.header("Cross-Origin-Resource-Policy", "cross-origin");
        });
        chain.proceed();
    }
}
