package org.rinnalla.core.plugin;

import java.util.Optional;

/**
 * Why a plugin is refused, in words for the person who must mend it.
 *
 * @param file the JAR's name
 * @param pluginId as far as it could be read
 * @param version the plugin's own, as far as it could be read
 * @param rule the rule that it breaks
 * @param place file and line ({@code messages_sv.properties:12}) or contribution ({@code programme se.example.programme})
 * @param message what is wrong, with the value found and what is allowed
 * @param remedy what to do
 */
public record PluginProblem(String file, Optional<String> pluginId, Optional<String> version, PluginRule rule, String place, String message,
        String remedy) {
    /** One line for a log or a terminal. */
    public String line() {
        String who = pluginId.map(id -> " (" + id + version.map(v -> " " + v).orElse("") + ")").orElse("");
        return file + who + ": " + place + ": " + message + ". " + remedy + ". [" + rule.code() + "]";
    }
}
