package org.rinnalla.core.plugin;

import java.util.Optional;
import org.rinnalla.spi.PluginDescriptor;

/** Whom a problem is about, as far as it is known. */
record PluginSubject(String file, Optional<PluginDescriptor> descriptor) {
    static PluginSubject of(InstalledPlugin plugin) {
        return new PluginSubject(plugin.source().file(), Optional.of(plugin.descriptor()));
    }

    static PluginSubject of(String file) {
        return new PluginSubject(file, Optional.empty());
    }

    PluginProblem problem(PluginRule rule, String place, String message, String remedy) {
        return new PluginProblem(file, descriptor.map(PluginDescriptor::id), descriptor.map(PluginDescriptor::version), rule, place,
                message, remedy);
    }
}
