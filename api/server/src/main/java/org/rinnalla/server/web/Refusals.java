package org.rinnalla.server.web;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rinnalla.core.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the HTTP machinery itself refuses (a request that is none, a body too large, too many at a time), in our shape. */
final class Refusals implements DirectHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private static final Set<String> READ_ENCODINGS = Set.of("gzip", "x-gzip", "identity");
    private final Words words;

    Refusals(Words words) {
        this.words = words;
    }

    @Override
    public TransportResponse handle(TransportRequest request, EventType event, Status told, ServerResponseHeaders headers,
            String message) {
        Status status = status(request, event, told);
        String requestId = UUID.randomUUID().toString();
        boolean keepAlive = event.keepAlive() && status.equals(told);
        if (!keepAlive) {
            // Said in the header, too: else the listener waits for the rest of a body that cannot be read.
            headers.set(HeaderValues.CONNECTION_CLOSE);
        }
        if (code(status) == ErrorCode.INTERNAL) {
            LOG.error("event=fault id={} status={} type={}", requestId, status.code(), event);
        }
        boolean graphql = OpenPaths.isGraphql(request.path());
        headers.set(HeaderNames.CONTENT_TYPE, graphql ? "application/graphql-response+json; charset=utf-8" : "application/problem+json");
        SecurityHeaders.put(headers, requestId);
        if (status.code() == ErrorCode.UNAVAILABLE.status()) {
            headers.set(HeaderNames.RETRY_AFTER, "1");
        }
        if (status.equals(Status.UNSUPPORTED_MEDIA_TYPE_415)) {
            headers.set(HeaderNames.ACCEPT_ENCODING, graphql ? "identity" : "gzip");
        }
        // Never the machinery's own words: they may quote the request.
        String detail = words.say(request.headers(), key(status), Map.of("address", Web.LONGEST_ADDRESS, "headers", Web.LONGEST_HEADERS));
        byte[] body = Answers.body(graphql, status.code(), code(status).name(), detail, requestId);
        return TransportResponse.builder().status(status).headers(headers).keepAlive(keepAlive).entity(body).build();
    }

    /** What the machinery tells with one word for several things. */
    private static Status status(TransportRequest request, EventType event, Status told) {
        // Our own faults are answered before they come here; a request without a path is one whose first line could not be read.
        if (event == EventType.INTERNAL_ERROR && request.path().isEmpty()) {
            return Status.BAD_REQUEST_400;
        }
        boolean packed = request.headers().first(HeaderNames.CONTENT_ENCODING)
                .filter(encoding -> !READ_ENCODINGS.contains(encoding.strip().toLowerCase(Locale.ROOT))).isPresent();
        return packed && event == EventType.BAD_REQUEST && told.equals(Status.BAD_REQUEST_400) ? Status.UNSUPPORTED_MEDIA_TYPE_415 : told;
    }

    private static ErrorCode code(Status status) {
        return switch (status.code()) {
            case 404 -> ErrorCode.NOT_FOUND;
            case 413, 414, 431 -> ErrorCode.LIMIT_EXCEEDED;
            case 503 -> ErrorCode.UNAVAILABLE;
            case 501, 505 -> ErrorCode.BAD_REQUEST;
            default -> status.code() >= 500 ? ErrorCode.INTERNAL : ErrorCode.BAD_REQUEST;
        };
    }

    private static String key(Status status) {
        return switch (status.code()) {
            case 404 -> "door.nothing-here";
            case 405 -> "door.read-only";
            case 413 -> "door.body-size";
            case 414 -> "door.address-size";
            case 415 -> "door.packed";
            case 431 -> "door.headers-size";
            case 501 -> "door.transfer";
            case 503 -> "door.busy";
            case 505 -> "door.version";
            default -> status.code() >= 500 ? "door.fault" : "door.no-http";
        };
    }
}
