package org.rinnalla.server.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;

/** Small pages of the server's own. */
final class Reading {
    private Reading() {}

    static void route(HttpRules rules, String path, Handler handler) {
        rules.get(path, handler).head(path, handler);
    }

    /** {@code HEAD}: all but the body. */
    static void send(ServerRequest request, ServerResponse response, Status status, String type, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        response.status(status).header(HeaderNames.CONTENT_TYPE, type).contentLength(body.length);
        if (request.prologue().method().equals(Method.HEAD)) {
            response.send();
        } else {
            response.send(body);
        }
    }
}
