package org.rinnalla.core.plugin;

import java.util.List;
import org.rinnalla.core.text.Bundle;
import org.rinnalla.spi.CommandListener;
import org.rinnalla.spi.PluginDescriptor;

/**
 * A plugin that was read. Its working methods are called through the {@link Fence} only.
 *
 * @param descriptor who it is
 * @param source where it came from
 * @param contributions what it gives
 * @param bundles its texts, in the order of its languages
 * @param handle what keeps it alive
 * @param listeners who hear of commands
 */
public record InstalledPlugin(PluginDescriptor descriptor, PluginSource source, Contributions contributions, List<Bundle> bundles,
        PluginHandle handle, List<CommandListener> listeners) {
    public InstalledPlugin {
        bundles = List.copyOf(bundles);
        listeners = List.copyOf(listeners);
    }

    /** One that listens to nothing. */
    public InstalledPlugin(PluginDescriptor descriptor, PluginSource source, Contributions contributions, List<Bundle> bundles,
            PluginHandle handle) {
        this(descriptor, source, contributions, bundles, handle, List.of());
    }

    public String id() {
        return descriptor.id();
    }

    /** How it has done so far. */
    public PluginHealth health() {
        return handle.health();
    }

    /** Something wrong with this plugin. */
    public PluginProblem problem(PluginRule rule, String place, String message, String remedy) {
        return PluginSubject.of(this).problem(rule, place, message, remedy);
    }
}
