package org.rinnalla.graphql.schema;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.FieldCoordinates;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.InstalledSchema;
import org.rinnalla.spi.FieldContribution;

/** The engine shows null for a field without a fetcher and passes over a fetcher without a field; here both are found. */
final class Inspector {
    private Inspector() {}

    /** Fields without a fetcher and fetchers without a field. */
    static List<String> loose(TypeDefinitionRegistry core, Catalogue catalogue, Set<FieldCoordinates> fetchers) {
        Set<FieldCoordinates> fields = new HashSet<>();
        for (ObjectTypeDefinition type : core.getTypes(ObjectTypeDefinition.class)) {
            for (FieldDefinition field : type.getFieldDefinitions()) {
                fields.add(FieldCoordinates.coordinates(type.getName(), field.getName()));
            }
        }
        catalogue.data().stream().flatMap(data -> data.fields().stream())
                .forEach(field -> fields.add(FieldCoordinates.coordinates(field.noun().name(), field.name())));
        for (InstalledSchema extension : catalogue.schemaExtensions()) {
            for (FieldContribution field : extension.source().fields()) {
                fields.add(FieldCoordinates.coordinates(field.type(), field.field()));
            }
        }
        List<String> loose = new ArrayList<>();
        fields.stream().filter(field -> !fetchers.contains(field)).forEach(field -> loose.add("no fetcher for " + field));
        fetchers.stream().filter(field -> !fields.contains(field)).forEach(field -> loose.add("no field for the fetcher of " + field));
        loose.sort(null);
        return loose;
    }
}
