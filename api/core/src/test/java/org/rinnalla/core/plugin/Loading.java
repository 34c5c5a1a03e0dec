package org.rinnalla.core.plugin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Loads a directory in tests, with a time budget that makes hanging plugins bearable. */
final class Loading {
    static final Fence FENCE = new Fence(Duration.ofMillis(700), Duration.ofSeconds(2));

    private Loading() {}

    static Catalogue of(Path directory) {
        return switch (load(directory, false)) {
            case LoadOutcome.Loaded(Catalogue catalogue) -> catalogue;
            case LoadOutcome.Rejected(List<PluginProblem> problems) -> throw new AssertionError(problems);
        };
    }

    static LoadOutcome load(Path directory, boolean strict) {
        return new PluginLoader(FENCE, SchemaCheck.none()).load(new PluginSettings(Optional.of(directory), strict), 1);
    }

    static List<PluginProblem> problems(Path directory) {
        try (Catalogue catalogue = of(directory)) {
            return catalogue.refused().stream().flatMap(refused -> refused.problems().stream()).toList();
        }
    }
}
