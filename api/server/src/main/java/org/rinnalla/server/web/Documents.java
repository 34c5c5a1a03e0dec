package org.rinnalla.server.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import org.rinnalla.core.ErrorCode;

/** Says of what can only be read that it can only be read; the endpoints themselves know {@code GET} and {@code HEAD}. */
final class Documents {
    private static final String ALLOWED = "GET, HEAD, OPTIONS";

    private Documents() {}

    /** Whether the request was something else than reading a document, and is answered. */
    static boolean refused(RoutingRequest request, RoutingResponse response, Words words, String requestId) {
        Method method = request.prologue().method();
        if (method.equals(Method.GET) || method.equals(Method.HEAD) || !isDocument(request.path().path())) {
            return false;
        }
        response.header(HeaderNames.ALLOW, ALLOWED);
        if (method.equals(Method.OPTIONS)) {
            response.status(Status.NO_CONTENT_204).send();
        } else {
            Answers.refuse(response, false, Status.METHOD_NOT_ALLOWED_405, ErrorCode.BAD_REQUEST,
                    words.say(request.headers(), "door.read-only"), requestId);
        }
        return true;
    }

    private static boolean isDocument(String path) {
        return path.equals("/") || path.equals("/graphiql") || path.startsWith("/graphiql/") || path.startsWith("/openapi")
                || path.startsWith("/health/") || path.equals("/metrics") || path.equals("/graphql/schema.graphqls");
    }
}
