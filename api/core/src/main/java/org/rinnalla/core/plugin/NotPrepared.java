package org.rinnalla.core.plugin;

import java.util.List;

/** A catalogue cannot be put in force, and why. */
public final class NotPrepared extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<PluginProblem> problems;

    public NotPrepared(List<PluginProblem> problems) {
        super("The catalogue cannot be put in force: " + problems.stream().map(PluginProblem::line).toList());
        this.problems = List.copyOf(problems);
    }

    public List<PluginProblem> problems() {
        return problems;
    }
}
