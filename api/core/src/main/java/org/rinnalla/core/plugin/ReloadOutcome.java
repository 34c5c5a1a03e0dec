package org.rinnalla.core.plugin;

import java.util.List;

/** What came of reading the plugins directory anew. */
public sealed interface ReloadOutcome {
    /**
     * Another set of plugins is in force.
     *
     * @param generation of the new catalogue
     */
    record Reloaded(long generation) implements ReloadOutcome {}

    /**
     * The directory holds what is in force already.
     *
     * @param generation of the catalogue in force
     */
    record Unchanged(long generation) implements ReloadOutcome {}

    /**
     * The new set is broken; the old one stays in force.
     *
     * @param problems all that is wrong with it
     */
    record Rejected(List<PluginProblem> problems) implements ReloadOutcome {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Not tried: too many catalogues that were replaced are still used by long requests.
     *
     * @param catalogues how many
     */
    record Draining(int catalogues) implements ReloadOutcome {}

    /** For machines: {@code reloaded}, {@code unchanged}, {@code rejected}, {@code draining}. */
    default String word() {
        return switch (this) {
            case Reloaded _ -> "reloaded";
            case Unchanged _ -> "unchanged";
            case Rejected _ -> "rejected";
            case Draining _ -> "draining";
        };
    }
}
