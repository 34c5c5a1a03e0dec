package org.rinnalla.rest.http;

import java.util.Map;
import java.util.Optional;

import org.rinnalla.core.RequestContext;

/**
 * A request as an endpoint sees it.
 *
 * @param context who asks
 * @param variables parts of the path by name, such as {@code id}
 * @param query the query string
 * @param headers the other headers
 * @param body what was sent
 * @param url the address that was asked for: path and query, without host
 */
public record Call(RequestContext context, Map<String, String> variables, Parameters query, Headers headers, Body body, String url) {
    /** Headers by name, without regard to case. */
    @FunctionalInterface
    public interface Headers {
        /** Its values joined by commas, as RFC 9110 allows. */
        Optional<String> find(String name);
    }

    /** A part of the path that the route is known to have. */
    public String variable(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The route has no {" + name + "}");
        }
        return value;
    }

    /** True when {@code Prefer: return=minimal} was sent. */
    public boolean prefersMinimal() {
        return headers.find("Prefer").map(value -> value.replace(" ", "").replace("\"", "")).stream()
                .anyMatch(value -> ("," + value + ",").contains(",return=minimal,"));
    }

    Call with(Map<String, String> routed) {
        return new Call(context, routed, query, headers, body, url);
    }
}
