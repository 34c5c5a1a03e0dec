package org.rinnalla.core.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.CodeSource;
import java.util.Collections;
import java.util.Optional;

/** The files beside a class: in the same JAR or folder as it, although others on the class path may hold files of the same name. */
record ClassPathResources(Class<?> type) implements PluginResources {
    @Override
    public Resource read(String path, int limit) {
        Optional<URL> found = find(path);
        if (found.isEmpty()) {
            return new Resource.Missing();
        }
        try (InputStream stream = found.get().openStream()) {
            byte[] content = stream.readNBytes(limit + 1);
            return content.length > limit ? new Resource.TooLarge() : new Resource.Found(content);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + path + " cannot be read", e);
        }
    }

    @Override
    public boolean has(String path) {
        return find(path).isPresent();
    }

    private Optional<URL> find(String path) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            return Collections.list(type.getClassLoader().getResources(path)).stream()
                    .filter(url -> source == null || url.toString().contains(source.getLocation().toString())).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("The class path cannot be searched for " + path, e);
        }
    }
}
