package org.rinnalla.core.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.rinnalla.spi.CountryPlugin;

/** The line by which a JAR says which of its classes is the plugin. */
final class ServiceLine {
    static final String FILE = "META-INF/services/" + CountryPlugin.class.getName();
    private static final int MAXIMUM = 4096;
    private static final String REMEDY = "Write the full name of your one class that implements CountryPlugin into " + FILE;

    private ServiceLine() {}

    static Optional<PluginProblem> check(PluginSubject subject, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(FILE);
        if (entry == null) {
            return Optional.of(subject.problem(PluginRule.SERVICE_LINE, FILE, "this is no plugin: the file is missing", REMEDY));
        }
        List<String> names;
        try (InputStream in = zip.getInputStream(entry)) {
            names = new String(in.readNBytes(MAXIMUM), StandardCharsets.UTF_8).lines().map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty()).toList();
        }
        return names.size() == 1
                ? Optional.empty()
                : Optional.of(subject.problem(PluginRule.SERVICE_LINE, FILE, "a plugin is exactly one class; the file names "
                        + (names.isEmpty() ? "none" : names.size() + ": " + String.join(", ", names)), REMEDY));
    }
}
