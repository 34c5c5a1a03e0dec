package org.rinnalla.graphql.fetch;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rinnalla.graphql.schema.Light;

/** Fetchers by field. Two for one field are a fault of ours. */
public final class Fetchers {
    private final Map<FieldCoordinates, DataFetcher<?>> all = new LinkedHashMap<>();

    void put(String type, String field, DataFetcher<?> fetcher) {
        if (all.putIfAbsent(FieldCoordinates.coordinates(type, field), fetcher) != null) {
            throw new IllegalStateException("Two fetchers for " + type + "." + field);
        }
    }

    /** A value that the source knows by itself. */
    <S> void value(String type, String field, Class<S> source, Function<S, @Nullable Object> value) {
        Light fetcher = (object, environment) -> value.apply(source.cast(object));
        put(type, field, fetcher);
    }

    public Map<FieldCoordinates, DataFetcher<?>> all() {
        return Map.copyOf(all);
    }
}
