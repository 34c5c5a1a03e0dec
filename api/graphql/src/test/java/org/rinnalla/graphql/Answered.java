package org.rinnalla.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rinnalla.graphql.run.Engine;
import org.rinnalla.graphql.run.Response;
import org.rinnalla.spi.Role;

/** An answer, to be looked into. */
final class Answered {
    private final Response response;
    private final Map<?, ?> body;

    private Answered(Response response) {
        this.response = response;
        this.body = (Map<?, ?>) Parsed.of(response);
    }

    static Answered of(Engine engine, Role role, String query, Object... variables) {
        Map<String, Object> values = new java.util.HashMap<>();
        for (int i = 0; i < variables.length; i += 2) {
            values.put((String) variables[i], variables[i + 1]);
        }
        return new Answered(TestHouse.ask(engine, role, query, values));
    }

    boolean executed() {
        return response.executed();
    }

    /** A value by its path, such as {@code participants.nodes.0.familyName}; null when there is none. */
    Object at(String path) {
        Object value = body.get("data");
        for (String step : path.split("\\.")) {
            value = switch (value) {
                case Map<?, ?> map -> map.get(step);
                case List<?> list -> list.get(Integer.parseInt(step));
                case null, default -> null;
            };
        }
        return value;
    }

    String text(String path) {
        return String.valueOf(at(path));
    }

    List<?> list(String path) {
        return at(path) instanceof List<?> list ? list : List.of();
    }

    String messages() {
        return body.get("errors") instanceof List<?> list
                ? String.join("\n", list.stream().map(each -> String.valueOf(((Map<?, ?>) each).get("message"))).toList())
                : "";
    }

    /** Codes of the errors, each with its path. */
    List<String> errors() {
        List<String> errors = new ArrayList<>();
        if (body.get("errors") instanceof List<?> list) {
            for (Object each : list) {
                Map<?, ?> error = (Map<?, ?>) each;
                Object code = ((Map<?, ?>) error.get("extensions")).get("code");
                errors.add(code + (error.get("path") == null ? "" : " " + error.get("path")));
            }
        }
        return errors;
    }

    @Override
    public String toString() {
        return body.toString();
    }
}
