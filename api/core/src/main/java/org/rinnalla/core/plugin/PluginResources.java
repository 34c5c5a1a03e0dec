package org.rinnalla.core.plugin;

/** The files inside a plugin. Reading them runs no code of the plugin. */
interface PluginResources {
    /** What came of reading one. */
    sealed interface Resource {
        record Found(byte[] content) implements Resource {}

        record Missing() implements Resource {}

        record TooLarge() implements Resource {}
    }

    /** A file by its path, at most {@code limit} bytes of it. */
    Resource read(String path, int limit);

    boolean has(String path);
}
