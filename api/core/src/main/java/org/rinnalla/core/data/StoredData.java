package org.rinnalla.core.data;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What plugins have with one row. What belongs to a plugin that is not there now is carried along untouched. */
public final class StoredData {
    private static final String VERSION = "v";
    private static final String VALUES = "d";
    private final Map<String, Object> plugins;

    private StoredData(Map<String, Object> plugins) {
        this.plugins = plugins;
    }

    /** @param text as it stands in the row; null: no plugin has anything there */
    public static StoredData of(@Nullable String text) {
        return new StoredData(text == null ? Map.of() : DataJson.read(text));
    }

    /**
     * One plugin's values.
     *
     * @param version of the plugin's data
     * @param values by field: texts, numbers ({@link BigDecimal}), yes and no
     */
    record Part(int version, Map<String, Object> values) {
        Part {
            values = new TreeMap<>(values);
        }

        /** Personal data. */
        @Override
        public String toString() {
            return "Part[" + version + "]";
        }
    }

    Optional<Part> part(String plugin) {
        if (plugins.get(plugin) instanceof Map<?, ?> part && part.get(VERSION) instanceof BigDecimal version
                && part.get(VALUES) instanceof Map<?, ?> given) {
            Map<String, Object> values = new TreeMap<>();
            given.forEach((name, value) -> values.put(name.toString(), value));
            return Optional.of(new Part(version.intValueExact(), values));
        }
        return Optional.empty();
    }

    StoredData with(String plugin, Part part) {
        Map<String, Object> all = new TreeMap<>(plugins);
        if (part.values().isEmpty()) {
            all.remove(plugin);
        } else {
            all.put(plugin, Map.of(VERSION, part.version(), VALUES, part.values()));
        }
        return new StoredData(all);
    }

    /** As it is stored; null: nothing is. */
    public @Nullable String text() {
        return plugins.isEmpty() ? null : DataJson.write(plugins);
    }

    /** Personal data. */
    @Override
    public String toString() {
        return "StoredData" + plugins.keySet();
    }
}
