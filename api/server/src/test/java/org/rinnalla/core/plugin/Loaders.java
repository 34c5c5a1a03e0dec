package org.rinnalla.core.plugin;

import java.lang.ref.WeakReference;

/** Sees what the platform shows nobody: the class loaders of plugins. */
public final class Loaders {
    private Loaders() {}

    /** Does not keep it. */
    public static WeakReference<ClassLoader> of(Catalogue catalogue, String plugin) {
        return new WeakReference<>(catalogue.plugin(plugin).orElseThrow().handle().loader());
    }
}
