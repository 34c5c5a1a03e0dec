package org.rinnalla.core.plugin;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading one JAR.
 *
 * @param file its name
 * @param candidate the plugin, as far as it could be read
 * @param problems all that is wrong; none when the plugin can be let in
 */
record PluginReading(String file, Optional<Candidate> candidate, List<PluginProblem> problems) {
    PluginReading {
        problems = List.copyOf(problems);
    }

    boolean sound() {
        return problems.isEmpty();
    }

    void close() {
        candidate.ifPresent(one -> one.plugin().handle().close());
    }
}
