package org.rinnalla.core.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.Derivation;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.Row;
import org.rinnalla.spi.Role;

/** Takes a field's value out of what is stored with a row. */
record KeptValue(KeptField field) implements Derivation {
    private static final String KEY = "." + Noun.PLUGIN_DATA;
    /** What is stored, under a key that no answer has. */
    static final Map<Noun, Pick> STORED = stored();

    @Override
    public String name() {
        return field.name();
    }

    @Override
    public Optional<Set<Role>> readers() {
        return Optional.of(field.readers());
    }

    @Override
    public @Nullable Object derive(RequestContext context, Row row) {
        return row.value(KEY) instanceof String text ? field.data().values(StoredData.of(text)).get(field.name()) : null;
    }

    private static Map<Noun, Pick> stored() {
        Map<Noun, Pick> picks = new LinkedHashMap<>();
        Nouns.all().stream().filter(Noun::isExtendable)
                .forEach(noun -> picks.put(noun, new Pick.Plain(KEY, noun.attribute(Noun.PLUGIN_DATA))));
        return picks;
    }
}
