package org.rinnalla.core.plugin;

import org.rinnalla.spi.CountryPlugin;

/** A plugin whose one object has been made; nothing has been asked of it yet. */
record OpenPlugin(CountryPlugin plugin, PluginSource source, PluginHandle handle, PluginResources resources) {
    /** A plugin on the class path, in the platform's own class loader: for tests of plugins only. */
    static OpenPlugin flat(CountryPlugin plugin) {
        Class<?> type = plugin.getClass();
        PluginSource source = new PluginSource(type.getSimpleName() + " on the class path", "");
        return new OpenPlugin(plugin, source, new PluginHandle(source.file(), type.getClassLoader(), () -> {}),
                new ClassPathResources(type));
    }
}
