package org.rinnalla.graphql.run;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of the schema that somebody may have meant by one that is not in it. For those who may ask for the schema. */
final class NearNames {
    private static final Pattern FIELD = Pattern.compile("Field '(\\w{1,80})' in type '(\\w{1,80})' is undefined");
    private static final Pattern ARGUMENT = Pattern.compile("Unknown field argument '(\\w{1,80})'");
    private static final int MOST = 3;

    private final GraphQLSchema schema;

    NearNames(GraphQLSchema schema) {
        this.schema = schema;
    }

    /**
     * The nearest first; none when nothing is near.
     *
     * @param message what the engine found wrong
     * @param path of fields to the wrong one
     */
    List<String> of(String message, List<String> path) {
        Matcher field = FIELD.matcher(message);
        if (field.find() && schema.getType(field.group(2)) instanceof GraphQLFieldsContainer type) {
            return nearest(field.group(1), names(type.getFieldDefinitions()));
        }
        Matcher argument = ARGUMENT.matcher(message);
        return argument.find() ? nearest(argument.group(1), arguments(path)) : List.of();
    }

    /** Only fields from the root of queries or of mutations are followed; a path through a fragment may lead nowhere. */
    private List<String> arguments(List<String> path) {
        for (GraphQLFieldsContainer root : roots()) {
            GraphQLFieldsContainer type = root;
            for (int i = 0; i < path.size(); i++) {
                GraphQLFieldDefinition field = type.getFieldDefinition(path.get(i));
                if (field == null) {
                    break;
                }
                if (i == path.size() - 1) {
                    return names(field.getArguments().stream().map(GraphQLArgument.class::cast).toList());
                }
                if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer next)) {
                    break;
                }
                type = next;
            }
        }
        return List.of();
    }

    private List<GraphQLFieldsContainer> roots() {
        List<GraphQLFieldsContainer> roots = new ArrayList<>(List.of(schema.getQueryType()));
        if (schema.isSupportingMutations()) {
            roots.add(schema.getMutationType());
        }
        return roots;
    }

    private static List<String> names(List<? extends GraphQLNamedSchemaElement> elements) {
        return elements.stream().map(GraphQLNamedSchemaElement::getName).toList();
    }

    private static List<String> nearest(String wrong, List<String> names) {
        int far = wrong.length() < 4 ? 1 : Math.max(2, wrong.length() / 3);
        return names.stream().filter(name -> distance(wrong, name) <= far)
                .sorted(Comparator.comparingInt((String name) -> distance(wrong, name)).thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** How many letters are to be put in, left out or changed; large and small letters are alike. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                boolean same = Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1));
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
