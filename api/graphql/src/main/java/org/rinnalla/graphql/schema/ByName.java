package org.rinnalla.graphql.schema;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetcherFactory;
import graphql.schema.DataFetcherFactoryEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plugins' records reach the engine as maps, so that nothing of their classes is ever looked at by reflection. */
final class ByName implements DataFetcherFactory<@Nullable Object> {
    @Override
    @SuppressWarnings("deprecation") // The interface still has it as its abstract method.
    public DataFetcher<@Nullable Object> get(DataFetcherFactoryEnvironment environment) {
        return get(environment.getFieldDefinition());
    }

    @Override
    public DataFetcher<@Nullable Object> get(GraphQLFieldDefinition field) {
        String name = field.getName();
        Light fetcher = (source, environment) -> source instanceof Map<?, ?> map ? map.get(name) : null;
        return fetcher;
    }
}
