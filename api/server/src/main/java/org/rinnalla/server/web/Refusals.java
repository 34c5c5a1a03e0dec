package org.rinnalla.server.web;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import java.util.UUID;
import org.rinnalla.core.ErrorCode;

/** What the HTTP machinery itself refuses (a request that is none, a body too large, too many at a time), in our shape. */
final class Refusals implements DirectHandler {
    @Override
    public TransportResponse handle(TransportRequest request, EventType event, Status status, ServerResponseHeaders headers,
            String message) {
        String requestId = UUID.randomUUID().toString();
        boolean graphql = OpenPaths.isGraphql(request.path());
        headers.set(HeaderNames.CONTENT_TYPE, graphql ? "application/graphql-response+json; charset=utf-8" : "application/problem+json");
        SecurityHeaders.put(headers, requestId);
        if (status.code() == ErrorCode.UNAVAILABLE.status()) {
            headers.set(HeaderNames.RETRY_AFTER, "1");
        }
        byte[] body = Answers.body(graphql, status.code(), code(status).name(), detail(status), requestId);
        return TransportResponse.builder().status(status).headers(headers).keepAlive(event.keepAlive()).entity(body).build();
    }

    private static ErrorCode code(Status status) {
        return switch (status.code()) {
            case 404, 405 -> ErrorCode.NOT_FOUND;
            case 413 -> ErrorCode.LIMIT_EXCEEDED;
            case 503 -> ErrorCode.UNAVAILABLE;
            default -> status.code() >= 500 ? ErrorCode.INTERNAL : ErrorCode.BAD_REQUEST;
        };
    }

    /** Never the machinery's own words: they may quote the request. */
    private static String detail(Status status) {
        return switch (status.code()) {
            case 404 -> "There is nothing at this path. See /openapi and /graphiql.";
            case 405 -> "This path does not know this method. See /openapi.";
            case 413 -> "The body is larger than this server takes (setting limits.body-bytes).";
            case 503 -> "The server has as much work as it can take. Try again.";
            default -> status.code() >= 500
                    ? "Something went wrong on our side; the log has it under the request id."
                    : "The request is not valid HTTP, or not for this path.";
        };
    }
}
