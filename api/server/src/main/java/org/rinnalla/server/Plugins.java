package org.rinnalla.server;

import java.util.Optional;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.CatalogueHolder;
import org.rinnalla.core.plugin.Fence;
import org.rinnalla.core.plugin.LoadOutcome;
import org.rinnalla.core.plugin.PluginLoader;
import org.rinnalla.core.plugin.PluginProblem;
import org.rinnalla.core.plugin.PluginReloader;
import org.rinnalla.core.plugin.PluginSettings;
import org.rinnalla.core.plugin.PluginWatch;
import org.rinnalla.core.plugin.SchemaCheck;
import org.rinnalla.graphql.schema.PluginSchemaCheck;

/** Loads the plugins; the loader itself logs what it refuses. */
final class Plugins {
    private Plugins() {}

    /** The sound ones; in strict mode a {@link StartProblem} with all problems when one is broken. */
    static Catalogue load(PluginSettings settings, SchemaCheck check) {
        return switch (new PluginLoader(new Fence(settings.fence()), check).load(settings, 1)) {
            case LoadOutcome.Loaded(Catalogue catalogue) -> catalogue;
            case LoadOutcome.Rejected(var problems) -> throw new StartProblem(
                    "Strict mode, and these plugins are broken:\n"
                            + String.join("\n", problems.stream().map(PluginProblem::line).toList()));
        };
    }

    static Catalogue load(PluginSettings settings) {
        return load(settings, new PluginSchemaCheck());
    }

    static PluginReloader reloader(PluginSettings settings, CatalogueHolder catalogues) {
        return new PluginReloader(new PluginLoader(new Fence(settings.fence()), new PluginSchemaCheck()), settings, catalogues);
    }

    /** Looks at the directory now and then, unless it was told not to. */
    static Optional<PluginWatch> watch(PluginSettings settings, PluginReloader reloader) {
        return settings.directory().filter(directory -> !settings.watch().isZero())
                .map(directory -> PluginWatch.start(directory, settings.watch(), reloader));
    }
}
