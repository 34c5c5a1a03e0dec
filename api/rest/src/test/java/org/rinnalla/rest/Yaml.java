package org.rinnalla.rest;

import java.util.List;
import java.util.Map;

import org.rinnalla.rest.json.JsonOut;

/** Prints maps, lists and plain values as YAML and as JSON. */
final class Yaml {
    private final StringBuilder text = new StringBuilder();

    private Yaml() {}

    static String yaml(Map<String, ?> document) {
        Yaml yaml = new Yaml();
        yaml.map(document, 0);
        return yaml.text.toString();
    }

    static String json(Map<String, ?> document) {
        return new JsonOut().value(document).newLine().toString();
    }

    private void map(Map<?, ?> map, int depth) {
        map.forEach((key, value) -> {
            text.append("  ".repeat(depth)).append(key(String.valueOf(key))).append(':');
            value(value, depth);
        });
    }

    private void value(Object value, int depth) {
        switch (value) {
            case Map<?, ?> map when map.isEmpty() -> text.append(" {}\n");
            case Map<?, ?> map -> {
                text.append('\n');
                map(map, depth + 1);
            }
            case List<?> list when list.stream().noneMatch(each -> each instanceof Map || each instanceof List) ->
                text.append(' ').append(new JsonOut().value(list)).append('\n');
            case List<?> list -> {
                text.append('\n');
                list.forEach(each -> item(each, depth + 1));
            }
            default -> text.append(' ').append(new JsonOut().value(value)).append('\n');
        }
    }

    private void item(Object each, int depth) {
        if (each instanceof Map<?, ?> map && !map.isEmpty()) {
            int start = text.length();
            map(map, depth + 1);
            text.setCharAt(start + 2 * depth, '-');
        } else {
            text.append("  ".repeat(depth)).append('-');
            value(each, depth);
        }
    }

    private static String key(String key) {
        return key.matches("[A-Za-z$_][A-Za-z0-9_-]*") ? key : new JsonOut().value(key).toString();
    }
}
