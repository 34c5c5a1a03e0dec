package org.rinnalla.core.plugin;

import java.util.List;

/** What came of loading the plugins. */
public sealed interface LoadOutcome {
    /**
     * The sound plugins are in; the others are named in {@link Catalogue#refused}.
     *
     * @param catalogue the plugins in force
     */
    record Loaded(Catalogue catalogue) implements LoadOutcome {}

    /**
     * Strict mode: at least one plugin is broken, so none is in.
     *
     * @param problems everything that is wrong with any of them
     */
    record Rejected(List<PluginProblem> problems) implements LoadOutcome {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
