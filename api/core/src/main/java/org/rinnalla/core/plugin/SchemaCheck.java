package org.rinnalla.core.plugin;

import java.util.List;

/** Tries whether the plugins' parts of the GraphQL schema fit together; core knows no GraphQL, so another module brings it. */
@FunctionalInterface
public interface SchemaCheck {
    /** All problems of the extensions with the core schema and with each other; see {@link InstalledSchema#problem}. */
    List<PluginProblem> check(List<InstalledSchema> extensions);

    /** Finds nothing, for installations and tests without GraphQL. */
    static SchemaCheck none() {
        return extensions -> List.of();
    }
}
