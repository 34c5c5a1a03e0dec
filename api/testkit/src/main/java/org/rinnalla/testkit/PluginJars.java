package org.rinnalla.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.rinnalla.spi.CountryPlugin;

/** Packs plugins for tests that load them as the platform does, in a class loader of their own. */
public final class PluginJars {
    private PluginJars() {}

    /**
     * A JAR with the classes of the plugin's package, the services line, and the given files.
     *
     * @param jar where to write it
     * @param plugin must stand in a folder of classes, as in a Maven build
     * @param files content by path, such as the bundles
     */
    public static Path pack(Path jar, Class<? extends CountryPlugin> plugin, Map<String, String> files) {
        try {
            Map<String, byte[]> entries = new TreeMap<>();
            Path root = Path.of(plugin.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (Stream<Path> classes = Files.walk(root.resolve(plugin.getPackageName().replace('.', '/')))) {
                for (Path file : classes.filter(Files::isRegularFile).toList()) {
                    entries.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
            entries.put("META-INF/services/" + CountryPlugin.class.getName(), plugin.getName().getBytes(StandardCharsets.UTF_8));
            files.forEach((path, content) -> entries.put(path, content.getBytes(StandardCharsets.UTF_8)));
            write(jar, entries);
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * All that the plugin's build has made: its folder of classes and resources as a JAR, or a copy of the JAR that it stands in.
     *
     * @param jar where to write it
     * @param plugin one of its classes
     */
    public static Path packAll(Path jar, Class<? extends CountryPlugin> plugin) {
        try {
            Path root = Path.of(plugin.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isRegularFile(root)) {
                return Files.copy(root, jar);
            }
            Map<String, byte[]> entries = new TreeMap<>();
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    entries.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
            write(jar, entries);
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path jar, Map<String, byte[]> entries) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
    }
}
