package org.rinnalla.server.web;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerResponse;

/** What every answer carries, so that a browser does not help an attacker. */
final class SecurityHeaders {
    private static final Header NO_SNIFF = HeaderValues.createCached("X-Content-Type-Options", "nosniff");
    private static final Header NO_REFERRER = HeaderValues.createCached("Referrer-Policy", "no-referrer");
    private static final Header NO_FRAME = HeaderValues.createCached("X-Frame-Options", "DENY");
    private static final Header SAME_ORIGIN = HeaderValues.createCached("Cross-Origin-Resource-Policy", "same-origin");
    private static final Header NO_STORE = HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");
    private static final Header DATA_POLICY = HeaderValues.createCached("Content-Security-Policy",
            "default-src 'none'; frame-ancestors 'none'");
    /** GraphiQL brings its own scripts and styles along, and draws styles at run time; it talks to this server only. */
    private static final Header GRAPHIQL_POLICY = HeaderValues.createCached("Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
                    + "connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    private SecurityHeaders() {}

    static void put(ServerResponse response, String path, String requestId) {
        response.header(NO_SNIFF).header(NO_REFERRER).header(NO_FRAME).header(SAME_ORIGIN);
        response.header(Door.REQUEST_ID, requestId);
        if (path.startsWith("/graphiql")) {
            response.header(GRAPHIQL_POLICY);
        } else {
            response.header(DATA_POLICY);
            response.headers().setIfAbsent(NO_STORE);
        }
    }
}
