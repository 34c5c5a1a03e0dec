package org.rinnalla.server.web;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import java.util.List;

/** What every answer carries, so that a browser does not help an attacker. An endpoint that needs another policy has set its own. */
final class SecurityHeaders {
    private static final List<Header> ALL = List.of(HeaderValues.createCached("X-Content-Type-Options", "nosniff"),
            HeaderValues.createCached("Referrer-Policy", "no-referrer"), HeaderValues.createCached("X-Frame-Options", "DENY"),
            HeaderValues.createCached("Cross-Origin-Resource-Policy", "same-origin"),
            HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store"),
            HeaderValues.createCached("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"));

    private SecurityHeaders() {}

    static void put(ServerResponseHeaders headers, String requestId) {
        ALL.forEach(headers::setIfAbsent);
        headers.set(Door.REQUEST_ID, requestId);
    }
}
