package org.rinnalla.graphql.run;

import graphql.GraphQLError;
import graphql.GraphqlErrorHelper;
import graphql.SerializationError;
import graphql.execution.AbortExecutionException;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.text.Texts;
import org.rinnalla.graphql.fetch.PendingError;
import org.rinnalla.spi.Role;
import org.rinnalla.spi.TextKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors as clients see them: a message, a place, a code, the request id, and nothing from inside. */
final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final int MAXIMUM = 100;
    /** What the engine says after a quoted value; the value itself is the client's and is left out. */
    private static final List<String> ENDS_OF_VALUE = List.of("' is not a valid ", "' is missing required fields ",
            "' contains a field not in ", "' must not be null", "' must be an object type");
    private final Texts texts;
    private final NearNames near;
    private final Set<Role> withoutIntrospection;

    Errors(Texts texts, NearNames near, Set<Role> withoutIntrospection) {
        this.texts = texts;
        this.near = near;
        this.withoutIntrospection = withoutIntrospection;
    }

    Map<String, Object> of(RequestContext context, RinnallaException e) {
        return shape(context, e.code(), message(context, e), List.of(), List.of(), Map.of());
    }

    /** The engine's errors in our shape: of equal ones that differ only in the row, the first. */
    List<Map<String, Object>> of(RequestContext context, List<? extends GraphQLError> errors) {
        List<Map<String, Object>> shaped = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (GraphQLError error : errors) {
            Map<String, Object> one = of(context, error);
            List<Object> place = error.getPath() == null ? List.of() : error.getPath().stream().filter(String.class::isInstance).toList();
            boolean fresh = place.isEmpty() || seen.add(List.of(place, one.getOrDefault("extensions", Map.of())));
            if (fresh && shaped.size() < MAXIMUM) {
                shaped.add(one);
            }
        }
        return shaped;
    }

    Map<String, Object> internal(RequestContext context, Throwable e) {
        LOG.error("event=graphql-failed requestId={} tenant={}", context.requestId(), context.actor().tenantKey(), e);
        return of(context, new RinnallaException(ErrorCode.INTERNAL, "error.internal"));
    }

    private Map<String, Object> of(RequestContext context, GraphQLError error) {
        List<Object> path = error.getPath() == null ? List.of() : error.getPath();
        List<SourceLocation> places = error.getLocations() == null ? List.of() : error.getLocations();
        return switch (error) {
            case PendingError pending -> shape(context, pending.cause().code(), message(context, pending.cause()), places, path, Map.of());
            case FieldError failed -> shape(context, failed.code(), message(context, failed), places, path, failed.more());
            case AbortExecutionException stopped -> shape(context, ErrorCode.LIMIT_EXCEEDED, text(context, "error.graphql.time"), places,
                    path, Map.of());
            case SerializationError broken -> inside(context, broken.getException(), path);
            case NonNullableFieldWasNullError absent -> shape(context, ErrorCode.INTERNAL, text(context, "error.internal"), places, path,
                    Map.of());
            case ValidationError wrong -> shape(context, code(wrong), invalid(context, wrong), places, path, Map.of());
            default -> shape(context, ErrorCode.BAD_REQUEST, clean(error.getMessage()), places, path, Map.of());
        };
    }

    private Map<String, Object> inside(RequestContext context, Throwable cause, List<Object> path) {
        LOG.error("event=graphql-value-broken requestId={} tenant={}", context.requestId(), context.actor().tenantKey(), cause);
        return shape(context, ErrorCode.INTERNAL, text(context, "error.internal"), List.of(), path, Map.of());
    }

    private String invalid(RequestContext context, ValidationError error) {
        String message = clean(error.getMessage());
        List<String> names = withoutIntrospection.contains(context.actor().role())
                ? List.of()
                : near.of(message, error.getQueryPath() == null ? List.of() : error.getQueryPath());
        return names.isEmpty()
                ? message
                : message + ". " + text(context, "error.graphql.near", Map.of("names", String.join(", ", names)));
    }

    private static ErrorCode code(ValidationError error) {
        boolean much = error.getValidationErrorType() == ValidationErrorType.MaxQueryDepthExceeded
                || error.getValidationErrorType() == ValidationErrorType.MaxQueryFieldsExceeded;
        return much ? ErrorCode.LIMIT_EXCEEDED : ErrorCode.BAD_REQUEST;
    }

    private String message(RequestContext context, RinnallaException e) {
        return text(context, e.key().value(), e.arguments());
    }

    private String message(RequestContext context, FieldError error) {
        return text(context, error.key(), error.arguments());
    }

    private String text(RequestContext context, String key) {
        return text(context, key, Map.of());
    }

    private String text(RequestContext context, String key, Map<String, Object> arguments) {
        Map<String, Object> all = new HashMap<>(arguments);
        all.put("requestId", context.requestId());
        return texts.text(context.locale(), TextKey.of(key), all);
    }

    /** The engine's words without what the client sent: a value may be personal data. */
    private static String clean(@Nullable String message) {
        if (message == null) {
            return "";
        }
        String clean = message;
        int from = clean.indexOf(" with value '");
        int to = ENDS_OF_VALUE.stream().mapToInt(clean::lastIndexOf).max().orElse(-1);
        if (from > 0) {
            clean = clean.substring(0, from) + (to > from ? clean.substring(to + 1) : "");
        }
        for (String telling : List.of("No value found for name", "Value{")) {
            int at = clean.indexOf(telling);
            int dash = at < 0 ? -1 : clean.lastIndexOf(" - ", at);
            clean = at < 0 ? clean : clean.substring(0, dash > 0 ? dash : at).strip();
        }
        return clean;
    }

    private static Map<String, Object> shape(RequestContext context, ErrorCode code, String message, List<SourceLocation> places,
            List<Object> path, Map<String, Object> more) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message);
        List<Object> locations = new ArrayList<>();
        places.stream().filter(place -> place.getLine() > 0).forEach(place -> locations.add(GraphqlErrorHelper.location(place)));
        if (!locations.isEmpty()) {
            error.put("locations", locations);
        }
        if (!path.isEmpty()) {
            error.put("path", path);
        }
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        extensions.put("requestId", context.requestId());
        extensions.putAll(more);
        error.put("extensions", extensions);
        return error;
    }
}
