package org.rinnalla.server.web;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import java.util.UUID;
import org.rinnalla.core.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the HTTP machinery itself refuses (a request that is none, a body too large, too many at a time), in our shape. */
final class Refusals implements DirectHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    @Override
    public TransportResponse handle(TransportRequest request, EventType event, Status told, ServerResponseHeaders headers,
            String message) {
        // Our own faults are answered before they come here; a request without a path is one whose first line could not be read.
        boolean unread = event == EventType.INTERNAL_ERROR && request.path().isEmpty();
        Status status = unread ? Status.BAD_REQUEST_400 : told;
        String requestId = UUID.randomUUID().toString();
        boolean keepAlive = event.keepAlive() && !unread;
        if (!keepAlive) {
            // Said in the header, too: else the listener waits for the rest of a body that cannot be read.
            headers.set(HeaderValues.CONNECTION_CLOSE);
        }
        if (status.code() >= 500 && status.code() != ErrorCode.UNAVAILABLE.status()) {
            LOG.error("event=fault id={} status={} type={}", requestId, status.code(), event);
        }
        boolean graphql = OpenPaths.isGraphql(request.path());
        headers.set(HeaderNames.CONTENT_TYPE, graphql ? "application/graphql-response+json; charset=utf-8" : "application/problem+json");
        SecurityHeaders.put(headers, requestId);
        if (status.code() == ErrorCode.UNAVAILABLE.status()) {
            headers.set(HeaderNames.RETRY_AFTER, "1");
        }
        byte[] body = Answers.body(graphql, status.code(), code(status).name(), detail(status), requestId);
        return TransportResponse.builder().status(status).headers(headers).keepAlive(keepAlive).entity(body).build();
    }

    private static ErrorCode code(Status status) {
        return switch (status.code()) {
            case 404 -> ErrorCode.NOT_FOUND;
            case 413, 414, 431 -> ErrorCode.LIMIT_EXCEEDED;
            case 503 -> ErrorCode.UNAVAILABLE;
            default -> status.code() >= 500 ? ErrorCode.INTERNAL : ErrorCode.BAD_REQUEST;
        };
    }

    /** Never the machinery's own words: they may quote the request. */
    static String detail(Status status) {
        return switch (status.code()) {
            case 404 -> "There is nothing at this path. See /openapi and /graphiql.";
            case 405 -> "This can be read only: GET, HEAD.";
            case 413 -> "The body is larger than this server takes (setting limits.body-bytes).";
            case 414 ->
                "The address is longer than " + Web.LONGEST_ADDRESS + " characters. Send GraphQL by POST; ask for fewer rows at a time.";
            case 431 -> "The headers are longer than " + Web.LONGEST_HEADERS + " characters together.";
            case 503 -> "The server has as much work as it can take. Try again.";
            default -> status.code() >= 500
                    ? "Something went wrong on our side; the log has it under the request id."
                    : "The request is not valid HTTP/1.1, its headers are longer than " + Web.LONGEST_HEADERS
                            + " characters together, or its body is packed otherwise than as gzip.";
        };
    }
}
