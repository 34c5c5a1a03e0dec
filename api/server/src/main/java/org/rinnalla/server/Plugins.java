package org.rinnalla.server;

import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.Fence;
import org.rinnalla.core.plugin.LoadOutcome;
import org.rinnalla.core.plugin.PluginLoader;
import org.rinnalla.core.plugin.PluginProblem;
import org.rinnalla.core.plugin.PluginSettings;
import org.rinnalla.core.plugin.SchemaCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the plugins and says what was refused. */
final class Plugins {
    private static final Logger LOG = LoggerFactory.getLogger(Plugins.class);

    private Plugins() {}

    /** The sound ones; in strict mode a {@link StartProblem} with all problems when one is broken. */
    static Catalogue load(PluginSettings settings, SchemaCheck check) {
        return switch (new PluginLoader(Fence.standard(), check).load(settings, 1)) {
            case LoadOutcome.Loaded(Catalogue catalogue) -> {
                catalogue.refused().forEach(refused -> refused.problems().forEach(
                        problem -> LOG.warn("event=plugin-refused file={} problem=\"{}\"", refused.file(), problem.line())));
                yield catalogue;
            }
            case LoadOutcome.Rejected(var problems) -> throw new StartProblem(
                    "Strict mode, and these plugins are broken:\n"
                            + String.join("\n", problems.stream().map(PluginProblem::line).toList()));
        };
    }

    static Catalogue load(PluginSettings settings) {
        return load(settings, SchemaCheck.none());
    }
}
