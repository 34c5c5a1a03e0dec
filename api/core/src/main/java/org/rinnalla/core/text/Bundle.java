package org.rinnalla.core.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The texts of one language from one file.
 *
 * @param language whose texts these are
 * @param file its name, for messages to people
 * @param entries by key
 */
public record Bundle(Locale language, String file, Map<String, BundleEntry> entries) {
    public Bundle {
        entries = Map.copyOf(entries);
    }

    public Optional<BundleEntry> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }
}
