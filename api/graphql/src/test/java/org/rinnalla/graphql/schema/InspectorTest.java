package org.rinnalla.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.plugin.Catalogue;

/** Proves that the gate can fail: the engine itself passes over both. */
class InspectorTest {
    @Test
    void aFieldWithoutAFetcherAndAFetcherWithoutAFieldAreFound() {
        Map<FieldCoordinates, DataFetcher<?>> fetchers = new HashMap<>();
        fetchers.put(FieldCoordinates.coordinates("Query", "nowhere"), environment -> null);

        List<String> loose = Inspector.loose(CoreSdl.parse(), Catalogue.empty(), fetchers.keySet());

        assertThat(loose).contains("no field for the fetcher of Query.nowhere", "no fetcher for Query.participants");
        assertThatThrownBy(() -> Composition.compose(Catalogue.empty(), fetchers)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Query.nowhere");
    }
}
