package org.rinnalla.server.it;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes queries of whatever stands in the schema: aliases, fragments, directives, variables, wrong arguments. */
final class RandomDocument {
    private static final List<String> LANGUAGES = List.of("en", "sv", "fi", "nb");
    private final Random random;
    private final GraphQLSchema schema;
    private final List<String> ids;
    private final Map<String, Object> variables = new LinkedHashMap<>();
    private final List<String> declared = new ArrayList<>();
    private final List<String> fragments = new ArrayList<>();
    private int aliases;
    private int fields;

    RandomDocument(Random random, String sdl, List<String> ids) {
        this(random, UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(sdl)), ids);
    }

    private RandomDocument(Random random, GraphQLSchema schema, List<String> ids) {
        this.random = random;
        this.schema = schema;
        this.ids = ids;
    }

    /** A document with its variables. */
    record Made(String text, Map<String, Object> variables) {}

    Made next() {
        RandomDocument one = new RandomDocument(random, schema, ids);
        return one.make();
    }

    private Made make() {
        List<String> roots = new ArrayList<>();
        List<GraphQLFieldDefinition> all = schema.getQueryType().getFieldDefinitions();
        Set<String> keys = new HashSet<>();
        for (int i = 0, count = 1 + random.nextInt(3); i < count; i++) {
            if (chance(4)) {
                roots.add("q" + i + ": __typename");
            }
            roots.add(field(all.get(random.nextInt(all.size())), 3, keys));
        }
        String head = declared.isEmpty() ? "query" : "query Q(" + String.join(", ", declared) + ")";
        return new Made(head + " { " + String.join(" ", roots) + " } " + String.join(" ", fragments), variables);
    }

    private String field(GraphQLFieldDefinition field, int depth, Set<String> keys) {
        fields++;
        boolean alias = !keys.add(field.getName()) || aliases < 20 && chance(15);
        String name = (alias ? "a" + aliases++ + (isCursor(field) ? "cur" : "") + ": " : "") + field.getName();
        String below = switch (GraphQLTypeUtil.unwrapAll(field.getType())) {
            case GraphQLObjectType object -> " { " + selection(object, depth - 1) + " }";
            case GraphQLInterfaceType any -> " { " + nodes(any, depth - 1) + " }";
            default -> "";
        };
        return name + arguments(field) + directive() + below;
    }

    private static boolean isCursor(GraphQLFieldDefinition field) {
        return field.getName().equalsIgnoreCase("cursor") || field.getName().endsWith("Cursor");
    }

    private String directive() {
        return switch (random.nextInt(30)) {
            case 0 -> " @include(if: true)";
            case 1 -> " @skip(if: true)";
            case 2 -> " @include(if: $" + variable("yes", "Boolean! = true", random.nextBoolean()) + ")";
            case 3 -> " @skip(if: $" + variable("no", "Boolean!", random.nextBoolean()) + ")";
            default -> "";
        };
    }

    private String selection(GraphQLObjectType type, int depth) {
        List<String> chosen = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        boolean page = type.getFieldDefinition("nodes") != null;
        for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
            boolean deep = GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType;
            boolean plugin = field.getName().matches("[a-z]{2}[A-Z].*") && deep;
            int percent = plugin ? 4 : page ? 60 : deep ? depth > 0 ? 22 : 0 : 30;
            if (fields < 150 && chance(percent)) {
                chosen.add(field(field, page || field.getName().equals("node") ? depth + 1 : depth, keys));
            }
        }
        if (chosen.isEmpty() || chance(8)) {
            chosen.add("t" + aliases++ + ": __typename");
        }
        if (chance(10) && chosen.size() > 1) {
            String moved = chosen.removeLast();
            chosen.add(chance(50) ? "... on " + type.getName() + " { " + moved + " }" : "... { " + moved + " }");
        } else if (chance(10)) {
            fragments.add("fragment F" + fragments.size() + " on " + type.getName() + " { " + chosen.removeFirst() + " }");
            chosen.add("...F" + (fragments.size() - 1) + directive());
        }
        if (type.getInterfaces().stream().anyMatch(one -> one.getName().equals("Node")) && chance(10)) {
            chosen.add("... on Node { id }");
        }
        return String.join(" ", chosen);
    }

    private String nodes(GraphQLInterfaceType type, int depth) {
        StringBuilder selection = new StringBuilder("__typename id");
        for (GraphQLObjectType one : schema.getImplementations(type)) {
            if (chance(30)) {
                // Keys of their own, as two types may not give one key two shapes.
                selection.append(" ... on ").append(one.getName()).append(" { x").append(one.getName()).append(": __typename ")
                        .append(plain(one)).append(" }");
            }
        }
        return selection.toString();
    }

    private String plain(GraphQLObjectType type) {
        List<String> chosen = new ArrayList<>();
        for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
            if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType) && field.getArguments().isEmpty()
                    && chance(25)) {
                chosen.add(type.getName() + "_" + field.getName() + ": " + field.getName());
            }
        }
        return String.join(" ", chosen);
    }

    private String arguments(GraphQLFieldDefinition field) {
        List<String> given = new ArrayList<>();
        boolean backward = chance(12);
        for (GraphQLArgument argument : field.getArguments()) {
            String value = switch (argument.getName()) {
                case "first" -> backward ? "" : size();
                case "last" -> backward ? size() : "";
                case "after" -> chance(1) ? "\"nonsense\"" : "";
                case "order" -> chance(30) ? "[" + constant(argument) + "]" : "";
                case "locale" -> chance(30) ? "\"" + LANGUAGES.get(random.nextInt(LANGUAGES.size())) + "\"" : "";
                case "on" -> chance(50) ? "\"2026-1" + random.nextInt(3) + "-15\"" : "$" + variable("on", "Date!", "2026-11-22");
                case "id", "programme" -> chance(50) ? "\"" + id() + "\"" : "$" + variable("id", "ID!", id());
                case "ids" -> "[\"" + id() + "\", \"" + id() + "\"]";
                default -> "";
            };
            if (!value.isEmpty()) {
                given.add(argument.getName() + ": " + value);
            }
        }
        return given.isEmpty() ? "" : "(" + String.join(", ", given) + ")";
    }

    private String size() {
        return switch (random.nextInt(40)) {
            case 0 -> "0";
            case 1 -> "101";
            case 2 -> "";
            case 3, 4, 5 -> "$" + variable("size", "Int = 3", 1 + random.nextInt(4));
            case 6 -> "$" + variable("none", "Int", null);
            default -> String.valueOf(1 + random.nextInt(4));
        };
    }

    private String constant(GraphQLArgument argument) {
        GraphQLEnumType type = (GraphQLEnumType) GraphQLTypeUtil.unwrapAll(argument.getType());
        return type.getValues().get(random.nextInt(type.getValues().size())).getName();
    }

    private String id() {
        return ids.get(random.nextInt(ids.size()));
    }

    private String variable(String name, String type, Object value) {
        if (declared.stream().noneMatch(one -> one.startsWith("$" + name + ":"))) {
            declared.add("$" + name + ": " + type);
            if (!type.contains("=") || random.nextBoolean()) {
                variables.put(name, value);
            }
        }
        return name;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
