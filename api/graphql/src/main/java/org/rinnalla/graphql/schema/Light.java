package org.rinnalla.graphql.schema;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A fetcher that looks up what is there already; the engine makes no environment for it unless it asks for one. */
@FunctionalInterface
public interface Light extends LightDataFetcher<@Nullable Object> {
    @Nullable
    Object value(Object source, Supplier<DataFetchingEnvironment> environment);

    @Override
    default @Nullable Object get(GraphQLFieldDefinition definition, Object source, Supplier<DataFetchingEnvironment> environment) {
        return value(source, environment);
    }

    @Override
    default @Nullable Object get(DataFetchingEnvironment environment) {
        Object source = environment.getSource();
        return source == null ? null : value(source, () -> environment);
    }
}
