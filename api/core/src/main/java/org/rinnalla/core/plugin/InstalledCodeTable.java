package org.rinnalla.core.plugin;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rinnalla.spi.CodeEntry;
import org.rinnalla.spi.CodeTable;

/**
 * A code list and the plugin that brings it.
 *
 * @param plugin whose it is
 * @param table the list
 */
public record InstalledCodeTable(InstalledPlugin plugin, CodeTable table) {
    /** A code's name in a language, else in one that it has. */
    public static String label(CodeEntry entry, Locale locale) {
        Map<String, String> labels = entry.labels();
        return Optional.ofNullable(labels.get(locale.toLanguageTag())).or(() -> Optional.ofNullable(labels.get(locale.getLanguage())))
                .orElseGet(() -> labels.entrySet().stream().min(Map.Entry.comparingByKey()).map(Map.Entry::getValue).orElse(entry.code()));
    }
}
