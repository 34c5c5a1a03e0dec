package org.rinnalla.core.plugin;

import java.util.List;

/** One part of the verification: looks at one plugin alone. */
@FunctionalInterface
interface PluginCheck {
    List<PluginProblem> check(Candidate candidate);
}
