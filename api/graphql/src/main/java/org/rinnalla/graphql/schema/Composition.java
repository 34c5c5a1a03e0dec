package org.rinnalla.graphql.schema;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FastSchemaGenerator;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.InstalledSchema;
import org.rinnalla.core.read.Row;

/** Builds the schema of one catalogue: the house's SDL, the verified plugins' SDL, the fetchers. */
public final class Composition {
    private Composition() {}

    /** Reads the house's SDL, unless it was read before. */
    public static void readHouse() {
        CoreSdl.shared();
    }

    /** The executable schema; fails when a field has no fetcher or a fetcher no field. */
    public static GraphQLSchema compose(Catalogue catalogue, Map<FieldCoordinates, DataFetcher<?>> fetchers) {
        List<InstalledSchema> extensions = catalogue.schemaExtensions();
        TypeDefinitionRegistry core = CoreSdl.shared();
        TypeDefinitionRegistry all = CoreSdl.parse();
        for (InstalledSchema extension : extensions) {
            TypeDefinitionRegistry more = CoreSdl.registry(PluginSdl.parse(extension));
            all.merge(more);
        }
        all.merge(KeptSdl.of(catalogue));
        List<String> loose = Inspector.loose(core, catalogue, fetchers.keySet());
        if (!loose.isEmpty()) {
            throw new IllegalStateException("Schema and fetchers do not fit: " + loose);
        }
        // The build has tried the house alone; only what a stranger brings is tried at each start.
        return build(all, fetchers, !extensions.isEmpty());
    }

    /** The house's schema without any fetcher, to be printed or compared. */
    public static GraphQLSchema bare() {
        return build(CoreSdl.parse(), Map.of());
    }

    /** Tried by all rules of GraphQL. */
    static GraphQLSchema build(TypeDefinitionRegistry registry, Map<FieldCoordinates, DataFetcher<?>> fetchers) {
        return build(registry, fetchers, true);
    }

    private static GraphQLSchema build(TypeDefinitionRegistry registry, Map<FieldCoordinates, DataFetcher<?>> fetchers, boolean tried) {
        GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry();
        fetchers.forEach(code::dataFetcher);
        code.defaultDataFetcher(new ByName());
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring().codeRegistry(code).type("Node",
                node -> node.typeResolver(rowType()));
        Scalars.all().forEach(wiring::scalar);
        return new FastSchemaGenerator().makeExecutableSchema(SchemaGenerator.Options.defaultOptions().withValidation(tried), registry,
                wiring.build());
    }

    private static TypeResolver rowType() {
        return environment -> {
            Row row = Objects.requireNonNull(environment.<Row>getObject());
            return environment.getSchema().getObjectType(row.noun().name());
        };
    }
}
