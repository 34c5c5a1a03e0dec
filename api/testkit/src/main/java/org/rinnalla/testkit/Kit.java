package org.rinnalla.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.Fence;
import org.rinnalla.core.plugin.LoadOutcome;
import org.rinnalla.core.plugin.PluginLoader;
import org.rinnalla.core.plugin.PluginProblem;
import org.rinnalla.core.plugin.PluginSettings;
import org.rinnalla.graphql.schema.PluginSchemaCheck;
import org.rinnalla.spi.CountryPlugin;

/** The platform's verification, as tests use it. */
final class Kit {
    static final Fence FENCE = Fence.standard();

    private Kit() {}

    static Catalogue load(CountryPlugin plugin) {
        return switch (outcome(plugin)) {
            case LoadOutcome.Loaded(Catalogue catalogue) -> catalogue;
            case LoadOutcome.Rejected(List<PluginProblem> problems) -> throw new AssertionError(
                    "The plugin is refused: " + String.join("\n", problems.stream().map(PluginProblem::line).toList()));
        };
    }

    static List<PluginProblem> problems(CountryPlugin plugin) {
        return switch (outcome(plugin)) {
            case LoadOutcome.Loaded(Catalogue catalogue) -> {
                catalogue.close();
                yield List.of();
            }
            case LoadOutcome.Rejected(List<PluginProblem> problems) -> problems;
        };
    }

    /** What is wrong with the JARs of a folder, read as the platform reads its plugins directory. */
    static List<PluginProblem> problems(Path folder) {
        LoadOutcome outcome = new PluginLoader(FENCE, new PluginSchemaCheck()).load(new PluginSettings(Optional.of(folder), true), 1);
        return switch (outcome) {
            case LoadOutcome.Loaded(Catalogue catalogue) -> {
                catalogue.close();
                yield List.of();
            }
            case LoadOutcome.Rejected(List<PluginProblem> problems) -> problems;
        };
    }

    private static LoadOutcome outcome(CountryPlugin plugin) {
        return new PluginLoader(FENCE, new PluginSchemaCheck()).loadFlat(plugin);
    }
}
