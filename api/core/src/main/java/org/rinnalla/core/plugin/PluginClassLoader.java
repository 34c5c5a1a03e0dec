package org.rinnalla.core.plugin;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rinnalla.spi.CountryPlugin;

/**
 * A plugin's own classes first, then the JDK's. Of ours it sees the packages of the allow-list and nothing else, so that every plugin
 * brings the libraries that it needs, in the version that it needs, and none can reach into the platform.
 */
final class PluginClassLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private static final List<String> SHARED = List.of("org.rinnalla.spi.", "org.jspecify.");
    private static final String HOUSE = "META-INF/rinnalla/";
    private static final ClassLoader JDK = ClassLoader.getPlatformClassLoader();
    private static final ClassLoader OURS = CountryPlugin.class.getClassLoader();

    PluginClassLoader(String name, Path jar) throws IOException {
        super("plugin " + name, new URL[]{jar.toUri().toURL()}, JDK);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith("java.")) {
            return JDK.loadClass(name);
        }
        if (SHARED.stream().anyMatch(name::startsWith)) {
            return OURS.loadClass(name);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> type = own(name);
            if (resolve) {
                resolveClass(type);
            }
            return type;
        }
    }

    private Class<?> own(String name) throws ClassNotFoundException {
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
            return loaded;
        }
        try {
            return findClass(name);
        } catch (ClassNotFoundException e) {
            return JDK.loadClass(name);
        }
    }

    @Override
    public @Nullable URL getResource(String name) {
        URL own = findResource(name);
        // What is of the house's own kind is in no module of the JDK, and each of them would be asked.
        return own != null || name.startsWith(HOUSE) ? own : JDK.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> all = Collections.list(findResources(name));
        all.addAll(Collections.list(JDK.getResources(name)));
        return Collections.enumeration(all);
    }
}
