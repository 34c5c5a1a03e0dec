package org.rinnalla.graphql.direct;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.execution.ValuesResolver;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Resolves fragments, directives and arguments below the root fields, by the engine's own rules. */
final class Binder {
    private final FieldCollector collector = new FieldCollector();
    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final CoercedVariables variables;

    Binder(GraphQLSchema schema, Map<String, FragmentDefinition> fragments, CoercedVariables variables) {
        this.schema = schema;
        this.fragments = fragments;
        this.variables = variables;
    }

    List<Bound> roots(OperationDefinition operation) {
        GraphQLObjectType type = operation.getOperation() == OperationDefinition.Operation.MUTATION
                ? Objects.requireNonNull(schema.getMutationType())
                : schema.getQueryType();
        return all(type, collector.collectFields(parameters(type), operation.getSelectionSet()), true);
    }

    static Map<String, Object> arguments(GraphQLSchema schema, GraphQLFieldDefinition definition, MergedField field,
            CoercedVariables variables) {
        return ValuesResolver.getArgumentValues(schema.getCodeRegistry(), definition.getArguments(), field.getArguments(), variables,
                GraphQLContext.getDefault(), Locale.ENGLISH);
    }

    private List<Bound> all(GraphQLObjectType type, MergedSelectionSet fields, boolean root) {
        List<Bound> all = new ArrayList<>();
        for (MergedField field : fields.getSubFieldsList()) {
            all.add(one(type, field, root));
        }
        return List.copyOf(all);
    }

    private Bound one(GraphQLObjectType type, MergedField field, boolean root) {
        GraphQLFieldDefinition definition = field.getName().equals("__typename")
                ? schema.getIntrospectionTypenameFieldDefinition()
                : type.getFieldDefinition(field.getName());
        boolean leads = root && type == schema.getQueryType() && !field.getName().equals("__typename");
        if (definition == null || leads && definition.getType() instanceof GraphQLNonNull) {
            throw new Uncovered(field.getName());
        }
        Map<String, List<Bound>> below = new HashMap<>();
        switch (GraphQLTypeUtil.unwrapAll(definition.getType())) {
            case GraphQLObjectType object -> below.put(object.getName(), below(object, field));
            case GraphQLInterfaceType any -> {
                if (!root) {
                    throw new Uncovered(any.getName());
                }
                Objects.requireNonNullElse(schema.getImplementations(any), List.<GraphQLObjectType>of())
                        .forEach(object -> below.put(object.getName(), below(object, field)));
            }
            case GraphQLScalarType leaf -> below.clear();
            case GraphQLEnumType leaf -> below.clear();
            default -> throw new Uncovered(field.getName());
        }
        return new Bound(field, definition, root ? Map.of() : arguments(schema, definition, field, variables), below);
    }

    private List<Bound> below(GraphQLObjectType type, MergedField field) {
        return all(type, collector.collectFields(parameters(type), field), false);
    }

    private FieldCollectorParameters parameters(GraphQLObjectType type) {
        return FieldCollectorParameters.newParameters().schema(schema).objectType(type).fragments(fragments)
                .variables(variables.toMap()).graphQLContext(GraphQLContext.getDefault()).build();
    }
}
