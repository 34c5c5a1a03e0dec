package org.rinnalla.server.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import org.rinnalla.core.ErrorCode;

/** Refusals that come before any endpoint: in the shape of the path that was asked for. */
final class Answers {
    private Answers() {}

    static void refuse(ServerResponse response, boolean graphql, ErrorCode code, String detail, String requestId) {
        refuse(response, graphql, Status.create(code.status()), code, detail, requestId);
    }

    /** A status that the code alone does not tell. */
    static void refuse(ServerResponse response, boolean graphql, Status status, ErrorCode code, String detail, String requestId) {
        response.status(status);
        response.header(HeaderNames.CONTENT_TYPE,
                graphql ? "application/graphql-response+json; charset=utf-8" : "application/problem+json");
        response.send(body(graphql, status.code(), code.name(), detail, requestId));
    }

    static byte[] body(boolean graphql, int status, String code, String detail, String requestId) {
        String json = graphql
                ? "{\"errors\":[{\"message\":%s,\"extensions\":{\"code\":\"%s\",\"requestId\":%s}}]}"
                        .formatted(quoted(detail), code, quoted(requestId))
                : "{\"type\":\"about:blank\",\"title\":%s,\"status\":%d,\"detail\":%s,\"code\":\"%s\",\"requestId\":%s,\"errors\":[]}"
                        .formatted(quoted(Status.create(status).reasonPhrase()), status, quoted(detail), code, quoted(requestId));
        return json.getBytes(StandardCharsets.UTF_8);
    }

    static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '"' || each == '\\') {
                json.append('\\').append(each);
            } else if (each < 0x20) {
                json.append("\\u00").append(Character.forDigit(each >> 4, 16)).append(Character.forDigit(each & 15, 16));
            } else {
                json.append(each);
            }
        }
        return json.append('"').toString();
    }
}
