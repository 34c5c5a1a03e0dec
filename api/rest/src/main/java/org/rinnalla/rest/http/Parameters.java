package org.rinnalla.rest.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.rinnalla.core.ErrorCode;

/**
 * The parameters of a query string.
 *
 * @param values by name; at least one value each
 */
public record Parameters(Map<String, List<String>> values) {
    private static final int MAXIMUM = 100;

    public Parameters {
        Map<String, List<String>> given = new HashMap<>(values);
        given.replaceAll((name, all) -> all.isEmpty() ? List.of("") : List.copyOf(all));
        values = Map.copyOf(given);
        if (values.size() > MAXIMUM) {
            throw Refusal.of(400, ErrorCode.LIMIT_EXCEEDED, "rest.query.many", Map.of("limit", MAXIMUM));
        }
    }

    /** Refuses names that are not known. */
    public void allow(Collection<String> names) {
        for (String name : values.keySet()) {
            if (!names.contains(name)) {
                throw Refusal.badRequest("rest.query.unknown",
                        Map.of("name", Printable.of(name), "allowed",
                                names.isEmpty() ? "none" : String.join(", ", names.stream().sorted().toList())));
            }
        }
    }

    /** A parameter that stands at most once. */
    public Optional<String> one(String name) {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw Refusal.badRequest("rest.query.twice", Map.of("name", name));
        }
        return all.stream().findFirst();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** {@code true} or {@code false}; false when it is not given. */
    public boolean flag(String name) {
        String value = one(name).orElse("false");
        if (!Set.of("true", "false").contains(value)) {
            throw value(name, "rest.type.BOOLEAN");
        }
        return value.equals("true");
    }

    /** A parameter that must stand, exactly once; {@code expected} is the key of a text that says how its values look. */
    public String need(String name, String expected) {
        return one(name).orElseThrow(() -> missing(name, new TextArgument(expected, Map.of())));
    }

    /** A date; empty when it is not given. */
    public Optional<LocalDate> day(String name) {
        try {
            return one(name).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw value(name, "rest.type.DATE");
        }
    }

    /** A date that must stand. */
    public LocalDate needDay(String name) {
        return day(name).orElseThrow(() -> missing(name, new TextArgument("rest.type.DATE", Map.of())));
    }

    /** One of some constants must stand and does not. */
    public static Refusal missing(String name, Collection<String> allowed) {
        return missing(name, new TextArgument("rest.type.ENUM", Map.of("allowed", String.join(", ", allowed))));
    }

    private static Refusal missing(String name, TextArgument expected) {
        return Refusal.badRequest("rest.query.required", Map.of("name", name, "expected", expected));
    }

    /** A value that cannot be read; {@code expected} is the key of a text that says how it looks. */
    public static Refusal value(String name, String expected) {
        return Refusal.badRequest("rest.query.value", Map.of("name", name, "expected", new TextArgument(expected, Map.of())));
    }

    /** A value that is none of the constants. */
    public static Refusal constant(String name, Collection<String> allowed) {
        return Refusal.badRequest("rest.query.value", Map.of("name", name, "expected",
                new TextArgument("rest.type.ENUM", Map.of("allowed", String.join(", ", allowed)))));
    }
}
