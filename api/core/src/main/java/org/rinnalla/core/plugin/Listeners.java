package org.rinnalla.core.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rinnalla.spi.CommandEnvironment;
import org.rinnalla.spi.CommandListener;
import org.rinnalla.spi.RuleId;
import org.rinnalla.spi.RuleOutcome;
import org.rinnalla.spi.Violation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks and tells the plugins of a country about commands. */
public final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);
    private final Fence fence;

    public Listeners(Fence fence) {
        this.fence = fence;
    }

    /**
     * What the listeners say to a command.
     *
     * @param refusals why it is not to be done; none: it may be
     * @param warnings what to mind
     * @param fault a listener did not answer, so nobody knows
     */
    public record Verdict(List<Found> refusals, List<Found> warnings, Optional<PluginFault> fault) {
        public Verdict {
            refusals = List.copyOf(refusals);
            warnings = List.copyOf(warnings);
        }
    }

    /** What one listener found; a text of its plugin. */
    public record Found(String plugin, RuleId listener, Violation violation) {}

    private record Listening(InstalledPlugin plugin, CommandListener listener) {}

    /** True when somebody listens. */
    public boolean any(Catalogue catalogue, String country, String command) {
        return !listening(catalogue, country, command).isEmpty();
    }

    /** Before the command is done. */
    public Verdict validate(Catalogue catalogue, String country, CommandEnvironment environment) {
        List<Found> refusals = new ArrayList<>();
        List<Found> warnings = new ArrayList<>();
        for (Listening each : listening(catalogue, country, environment.command())) {
            switch (fence.call(each.plugin(), "listener " + each.listener().id(),
                    () -> EligibilityCheck.plain(each.listener().validate(environment)))) {
                case Answer.Faulted<RuleOutcome>(PluginFault fault) -> {
                    return new Verdict(List.of(), List.of(), Optional.of(fault));
                }
                case Answer.Answered<RuleOutcome>(RuleOutcome.Met _) -> {
                }
                case Answer.Answered<RuleOutcome>(RuleOutcome.Refused(List<Violation> violations)) -> add(each, violations, refusals);
                case Answer.Answered<RuleOutcome>(RuleOutcome.Warned(List<Violation> violations)) -> add(each, violations, warnings);
            }
        }
        return new Verdict(refusals, warnings, Optional.empty());
    }

    /** After the commit. A fault is logged; what is done stays done. */
    public void observe(Catalogue catalogue, String country, CommandEnvironment environment) {
        for (Listening each : listening(catalogue, country, environment.command())) {
            Answer<Boolean> answer = fence.call(each.plugin(), "listener " + each.listener().id(), () -> {
                each.listener().observe(environment);
                return true;
            });
            if (answer instanceof Answer.Faulted<Boolean>(PluginFault fault)) {
                LOG.warn("event=plugin-failed plugin={} what=\"{}\" reason={}", fault.plugin(), fault.what(), fault.reason(),
                        fault.cause());
            }
        }
    }

    private static void add(Listening by, List<Violation> violations, List<Found> to) {
        violations.forEach(violation -> to.add(new Found(by.plugin().id(), by.listener().id(), violation)));
    }

    private static List<Listening> listening(Catalogue catalogue, String country, String command) {
        List<Listening> listening = new ArrayList<>();
        for (InstalledPlugin plugin : catalogue.plugins()) {
            if (plugin.descriptor().country().equals(country)) {
                plugin.listeners().stream().filter(listener -> listener.commands().contains(command))
                        .forEach(listener -> listening.add(new Listening(plugin, listener)));
            }
        }
        return listening;
    }
}
