package org.rinnalla.core.plugin;

import java.util.List;
import org.rinnalla.spi.FieldContribution;

/**
 * What a plugin adds to the GraphQL schema.
 *
 * @param resource where the SDL stands in the plugin, to name in messages
 * @param sdl its text
 * @param fields policy and resolver for each field added to a core type
 */
public record SchemaSource(String resource, String sdl, List<FieldContribution> fields) {
    public SchemaSource {
        fields = List.copyOf(fields);
    }
}
