package org.rinnalla.graphql.direct;

import graphql.execution.MergedField;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rinnalla.graphql.plan.Selected;

/**
 * A selected field with the variables' values in it, fragments and directives resolved.
 *
 * @param arguments read and checked against the schema; of a root field: empty, as they may differ from request to request
 * @param below what is selected of it, by the name of the object type
 */
record Bound(MergedField field, GraphQLFieldDefinition definition, Map<String, Object> arguments, Map<String, List<Bound>> below) {
    String name() {
        return field.getName();
    }

    String key() {
        return field.getResultKey();
    }

    boolean isTypename() {
        return name().equals("__typename");
    }

    GraphQLType type() {
        return definition.getType();
    }

    /** The name of its type without list and non-null. */
    String typeName() {
        return GraphQLTypeUtil.unwrapAll(definition.getType()).getName();
    }

    /** What is selected of its one object type. */
    List<Bound> fields() {
        return below.getOrDefault(typeName(), List.of());
    }

    SourceLocation place() {
        return Objects.requireNonNullElse(field.getSingleField().getSourceLocation(), SourceLocation.EMPTY);
    }

    Selected selected() {
        return selected(fields(), arguments);
    }

    Selected selected(List<Bound> fields, Map<String, Object> given) {
        return new Selected(name(), key(), given, List.of(), fields.stream().map(Bound::selected).toList());
    }
}
