package org.rinnalla.core.plugin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where plugins come from.
 *
 * @param directory whose {@code *.jar} are plugins; none: no plugins
 * @param strict true: one broken plugin refuses them all, so that the boot fails
 * @param trust whose JARs are let in
 * @param fence how much a plugin may take
 * @param watch how often the directory is looked at; zero: never
 * @param values what is set for single plugins
 */
public record PluginSettings(Optional<Path> directory, boolean strict, PluginTrust trust, FenceSettings fence,
        Duration watch, PluginValues values) {
    /** Whoever signed them. */
    public PluginSettings(Optional<Path> directory, boolean strict) {
        this(directory, strict, PluginTrust.off(), FenceSettings.standard(), Duration.ZERO, PluginValues.none());
    }

    /** The same for another directory, where one broken plugin does not stop the others. */
    public PluginSettings looking(Path other) {
        return new PluginSettings(Optional.of(other), false, trust, fence, Duration.ZERO, values);
    }
}
