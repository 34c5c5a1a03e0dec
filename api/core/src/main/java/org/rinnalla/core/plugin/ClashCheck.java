package org.rinnalla.core.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Names that two plugins have in common. Neither goes before the other, whatever their files are called, so both are refused; a plugin
 * that is refused for reasons of its own does not take a sound one with it.
 */
final class ClashCheck {
    private ClashCheck() {}

    /** The problems by the file of the plugin that they are about. */
    static Map<String, List<PluginProblem>> check(List<PluginReading> readings) {
        Map<String, List<PluginReading>> byId = new LinkedHashMap<>();
        Map<Contributed, List<PluginReading>> byName = new LinkedHashMap<>();
        for (PluginReading reading : readings) {
            reading.candidate().ifPresent(candidate -> {
                add(byId.computeIfAbsent(candidate.plugin().id(), id -> new ArrayList<>()), reading);
                Contributed.of(candidate.contributions())
                        .forEach(name -> add(byName.computeIfAbsent(name, key -> new ArrayList<>()), reading));
            });
        }
        Map<String, List<PluginProblem>> problems = new LinkedHashMap<>();
        byId.forEach((id, group) -> report(group, PluginRule.PLUGIN_ID_TWICE, "plugin " + id,
                "Keep the version that you want and take the other JAR out", problems));
        byName.forEach((name, group) -> {
            if (!oneAndTheSame(group)) {
                report(group, PluginRule.ID_TWICE, name.place(), "Rename it in one of the plugins, or take one of the JARs out", problems);
            }
        });
        return problems;
    }

    /** Once for each; readings come one after another. By the object: a hash would go through all that a plugin gives. */
    private static void add(List<PluginReading> group, PluginReading reading) {
        if (group.isEmpty() || group.getLast() != reading) {
            group.add(reading);
        }
    }

    private static void report(List<PluginReading> group, PluginRule rule, String place, String remedy,
            Map<String, List<PluginProblem>> problems) {
        boolean oneIsSound = group.stream().filter(PluginReading::sound).count() == 1;
        if (group.size() < 2) {
            return;
        }
        for (PluginReading reading : group) {
            if (reading.sound() && oneIsSound) {
                continue;
            }
            String others = group.stream().filter(other -> other != reading).map(ClashCheck::named).collect(Collectors.joining(", "));
            reading.candidate().ifPresent(candidate -> problems.computeIfAbsent(reading.file(), file -> new ArrayList<>())
                    .add(candidate.plugin().problem(rule, place, "it is brought by another plugin too: " + others, remedy)));
        }
    }

    /** A plugin that is there twice has every name twice; that is said once. */
    private static boolean oneAndTheSame(List<PluginReading> group) {
        return group.stream().flatMap(reading -> reading.candidate().stream()).map(one -> one.plugin().id()).distinct().count() == 1;
    }

    private static String named(PluginReading reading) {
        return reading.file()
                + reading.candidate().map(one -> " (" + one.plugin().id() + " " + one.plugin().descriptor().version() + ")").orElse("");
    }
}
