package org.rinnalla.core.plugin;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rinnalla.core.text.Texts;
import org.rinnalla.spi.PhaseDefinition;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.Term;

/**
 * A programme's rules, limits and words, and the plugin that brings them.
 *
 * @param plugin whose it is
 * @param definition a copy, free of side effects; its rules are run by {@link EligibilityCheck}
 */
public record InstalledProgramme(InstalledPlugin plugin, ProgrammeDefinition definition) {
    /** The programme's name. */
    public String name(Texts texts, Locale language) {
        return texts.text(plugin.id(), language, definition.name(), Map.of());
    }

    /** A phase by its code. */
    public Optional<PhaseDefinition> phase(String code) {
        return definition.phases().stream().filter(phase -> phase.code().equals(code)).findFirst();
    }

    /** A phase's name: the programme's own word, else the platform's for the state. */
    public String phaseName(Texts texts, Locale language, PhaseDefinition phase) {
        return phase.label().map(key -> texts.text(plugin.id(), language, key, Map.of()))
                .orElseGet(() -> texts.label(language, phase.state()));
    }

    /** What something is called in this programme, else what the platform calls it. */
    public String term(Texts texts, Locale language, Term term) {
        return Optional.ofNullable(definition.terms().get(term)).map(key -> texts.text(plugin.id(), language, key, Map.of()))
                .orElseGet(() -> texts.label(language, term));
    }
}
