package org.rinnalla.graphql.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.InstalledSchema;
import org.rinnalla.spi.FieldContribution;

/** What every field of every noun's type stands for, with the plugins of one catalogue. */
public final class Meanings {
    private final Map<String, Map<String, Meaning>> types = new HashMap<>();

    public Meanings(Catalogue catalogue) {
        this(catalogue.schemaExtensions());
        catalogue.data().stream().flatMap(data -> data.fields().stream()).forEach(
                field -> types.computeIfAbsent(field.noun().name(), any -> new HashMap<>()).put(field.name(), new Meaning.Kept(field)));
    }

    private Meanings(List<InstalledSchema> extensions) {
        for (Noun noun : Nouns.all()) {
            types.put(noun.name(), new HashMap<>(Meaning.of(noun)));
        }
        for (InstalledSchema extension : extensions) {
            for (FieldContribution field : extension.source().fields()) {
                Optional.ofNullable(types.get(field.type()))
                        .ifPresent(fields -> fields.putIfAbsent(field.field(), new Meaning.Contributed(extension.plugin(), field)));
            }
        }
    }

    /** Null when the noun has no such field. */
    public @Nullable Meaning of(Noun noun, String field) {
        return types.getOrDefault(noun.name(), Map.of()).get(field);
    }

    /** What a filter's name stands for: an attribute of the noun, or a field of a plugin. */
    Attribute attribute(Noun noun, String name) {
        return of(noun, name) instanceof Meaning.Kept kept ? kept.field().attribute() : noun.attribute(name);
    }

    /** The fields of a noun's type. */
    public Map<String, Meaning> of(Noun noun) {
        return Map.copyOf(types.getOrDefault(noun.name(), Map.of()));
    }
}
