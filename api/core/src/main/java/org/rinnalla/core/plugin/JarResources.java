package org.rinnalla.core.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of a JAR, read from the zip itself, so that no other JAR can stand in for one that is missing. */
record JarResources(Path jar) implements PluginResources {
    @Override
    public Resource read(String path, int limit) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(path);
            if (entry == null || entry.isDirectory()) {
                return new Resource.Missing();
            }
            try (InputStream stream = zip.getInputStream(entry)) {
                byte[] content = stream.readNBytes(limit + 1);
                return content.length > limit ? new Resource.TooLarge() : new Resource.Found(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The copy of " + jar.getFileName() + " cannot be read", e);
        }
    }

    @Override
    public boolean has(String path) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(path);
            return entry != null && !entry.isDirectory();
        } catch (IOException e) {
            throw new UncheckedIOException("The copy of " + jar.getFileName() + " cannot be read", e);
        }
    }
}
