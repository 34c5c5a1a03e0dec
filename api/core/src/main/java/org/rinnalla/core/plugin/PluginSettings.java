package org.rinnalla.core.plugin;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where plugins come from.
 *
 * @param directory whose {@code *.jar} are plugins; none: no plugins
 * @param strict true: one broken plugin refuses them all, so that the boot fails
 */
public record PluginSettings(Optional<Path> directory, boolean strict) {}
