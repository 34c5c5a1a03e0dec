package org.rinnalla.core.plugin;

import java.util.List;
import java.util.Optional;

/**
 * A plugin that was not let in.
 *
 * @param file the JAR's name
 * @param id as far as it could be read
 * @param version as far as it could be read
 * @param problems why, all of it, at least one
 */
public record RefusedPlugin(String file, Optional<String> id, Optional<String> version, List<PluginProblem> problems) {
    public RefusedPlugin {
        problems = List.copyOf(problems);
    }
}
