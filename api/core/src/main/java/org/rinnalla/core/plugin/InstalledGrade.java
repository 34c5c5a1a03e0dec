package org.rinnalla.core.plugin;

import java.util.Locale;
import java.util.Map;
import org.rinnalla.core.text.Texts;
import org.rinnalla.spi.ProtectionGrade;

/**
 * A grade of protected identity and the plugin that brings it.
 *
 * @param plugin whose it is
 * @param grade what it means
 */
public record InstalledGrade(InstalledPlugin plugin, ProtectionGrade grade) {
    public String code() {
        return grade.code();
    }

    /** The grade's name. */
    public String name(Texts texts, Locale language) {
        return texts.text(plugin.id(), language, grade.label(), Map.of());
    }

    /** Why it is not written down; empty text: it is. */
    public String refusal(Texts texts, Locale language) {
        return grade.refusal().map(key -> texts.text(plugin.id(), language, key, Map.of())).orElse("");
    }
}
