package org.rinnalla.core.plugin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.CommandKinds;
import org.rinnalla.spi.CommandListener;
import org.rinnalla.spi.RuleId;

/** A listener hears of commands that there are, and has a name of its own. */
final class ListenerCheck implements PluginCheck {
    @Override
    public List<PluginProblem> check(Candidate candidate) {
        List<PluginProblem> problems = new ArrayList<>();
        Set<String> known = new TreeSet<>(CommandKinds.all().stream().map(CommandKind::name).toList());
        Set<RuleId> seen = new HashSet<>();
        for (CommandListener listener : candidate.plugin().listeners()) {
            String place = "listener " + listener.id();
            List<String> unknown = listener.commands().stream().filter(command -> !known.contains(command)).sorted().toList();
            if (listener.commands().isEmpty() || !unknown.isEmpty()) {
                problems.add(candidate.plugin().problem(PluginRule.LISTENER, place,
                        listener.commands().isEmpty() ? "it names no command" : "there are no commands " + unknown + "; there are " + known,
                        "Name in commands() what it listens to"));
            }
            if (!seen.add(listener.id())) {
                problems.add(candidate.plugin().problem(PluginRule.ID_TWICE, place, "the plugin brings it twice",
                        "Rename one of the two or take it out"));
            }
        }
        return problems;
    }
}
