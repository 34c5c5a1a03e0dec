package org.rinnalla.graphql.schema;

import graphql.schema.GraphQLSchema;
import graphql.schema.GraphqlTypeComparatorRegistry;
import graphql.schema.idl.SchemaPrinter;

/** The schema as text, sorted, so that two of them can be compared line by line. */
public final class Snapshot {
    private Snapshot() {}

    public static String print(GraphQLSchema schema) {
        SchemaPrinter.Options options = SchemaPrinter.Options.defaultOptions().includeScalarTypes(true).includeSchemaDefinition(true)
                .includeDirectiveDefinitions(false).descriptionsAsHashComments(false)
                .setComparators(GraphqlTypeComparatorRegistry.BY_NAME_REGISTRY);
        return new SchemaPrinter(options).print(schema);
    }
}
