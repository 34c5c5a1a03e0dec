package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a plugin adds to the GraphQL schema: {@code extend type} on open types, and own types under its prefix.
 *
 * @param resource path of the SDL in the plugin JAR, such as {@code META-INF/rinnalla/schema.graphqls}
 * @param fields one resolver for each field added to a core type; fields of own types are read from records by name
 */
public record SchemaExtension(String resource, List<FieldContribution> fields) {
    public SchemaExtension {
        requireNonNull(resource, "resource is null");
        fields = List.copyOf(fields);
    }
}
