package org.rinnalla.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.ValueType;
import org.rinnalla.core.write.command.InputField;

/** Small pieces of the description. */
final class OpenApiParts {
    private OpenApiParts() {}

    /** Names and values by turns, in this order. */
    static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    static Map<String, Object> ref(String to) {
        return map("$ref", "#/components/" + to);
    }

    static Map<String, Object> type(String name) {
        return map("type", name);
    }

    static Map<String, Object> array(Map<String, Object> items) {
        return map("type", "array", "items", items);
    }

    static Map<String, Object> json(Map<String, Object> schema) {
        return map("application/json", map("schema", schema));
    }

    static Map<String, Object> files() {
        return map("text/csv", map("schema", type("string")), "application/x-ndjson", map("schema", type("string")));
    }

    static Map<String, Object> parameter(String name, String description, Map<String, Object> schema) {
        return map("name", name, "in", "query", "description", description, "schema", schema);
    }

    static Map<String, Object> filter(Noun noun, String name) {
        int dot = name.indexOf('.');
        Attribute attribute = noun.attribute(dot < 0 ? name : name.substring(0, dot));
        String suffix = dot < 0 ? "" : name.substring(dot + 1);
        return switch (suffix) {
            case "" -> map("name", name, "in", "query", "style", "form", "explode", true, "description",
                    "Equal to it; given more than once: to any of them.", "schema", array(value(attribute)));
            case "from" -> parameter(name, "This or later, or more.", value(attribute));
            case "to" -> parameter(name, "This or earlier, or less.", value(attribute));
            case "startsWith" -> parameter(name, "Begins with this text.", map("type", "string", "minLength", 1, "maxLength", 200));
            default -> parameter(name, "true: has no value; false: has one.", type("boolean"));
        };
    }

    /** How a value of an attribute looks. */
    static Map<String, Object> value(Attribute attribute) {
        return switch (attribute.type()) {
            case ID -> ref("schemas/Id");
            case ENUM -> map("type", "string", "enum", attribute.constants());
            case ENUM_SET -> array(map("type", "string", "enum", attribute.constants()));
            case DATE -> map("type", "string", "format", "date");
            case INSTANT -> map("type", "string", "format", "date-time");
            case INTEGER -> type("integer");
            case DECIMAL -> type("number");
            case BOOLEAN -> type("boolean");
            case STATEMENTS -> map("type", "object", "additionalProperties", type("boolean"));
            default -> type("string");
        };
    }

    /** The same, or null. */
    static Map<String, Object> nullable(Attribute attribute) {
        if (attribute.type() == ValueType.ID) {
            return map("anyOf", List.of(ref("schemas/Id"), type("null")));
        }
        Map<String, Object> value = value(attribute);
        value.put("type", List.of(value.get("type"), "null"));
        if (value.get("enum") instanceof List<?> constants) {
            List<Object> more = new java.util.ArrayList<>(constants);
            more.add(null);
            value.put("enum", more);
        }
        return value;
    }

    /** What a field of an input holds. */
    static Map<String, Object> input(InputField field) {
        return switch (field.type()) {
            case ID -> ref("schemas/Id");
            case DATE -> map("type", "string", "format", "date");
            case INTEGER -> type("integer");
            case DECIMAL -> type("number");
            case BOOLEAN -> type("boolean");
            case ENUM -> map("type", "string", "enum", field.limits().constants());
            case ENUM_SET -> array(map("type", "string", "enum", field.limits().constants()));
            case STATEMENTS -> map("type", "object", "additionalProperties", type("boolean"));
            default -> map("type", "string", "maxLength", field.limits().length());
        };
    }

    static Map<String, Object> responses(int status, Map<String, Object> content, String description, List<String> headers) {
        Map<String, Object> done = map("description", description, "content", content);
        if (!headers.isEmpty()) {
            Map<String, Object> refs = new LinkedHashMap<>();
            headers.forEach(name -> refs.put(name.equals("DescribedBy") ? "Link" : name, ref("headers/" + name)));
            done.put("headers", refs);
        }
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(Integer.toString(status), done);
        Map.of(400, "The request cannot be understood.", 401, "No valid token.", 403, "The role may not do or see this.", 404,
                "There is no such thing, or none that the caller may know of.", 406, "Nothing that Accept names is offered.", 503,
                "Try again in a moment.").entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(each -> responses.put(each.getKey().toString(), problem(each.getValue())));
        return responses;
    }

    static Map<String, Object> problem(String description) {
        return map("description", description, "content", map("application/problem+json", map("schema", ref("schemas/Problem"))));
    }

    /** Rows without a version have no tag. */
    static List<String> tagged(Noun noun, String... more) {
        return Stream.concat(noun.find("version").isPresent() ? Stream.of("ETag") : Stream.empty(), Stream.of(more)).toList();
    }
}
