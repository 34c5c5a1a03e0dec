package org.rinnalla.core.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Builds plugin JARs, sound and hostile ones, from sources in the tests. */
final class TestJar {
    static final String SERVICE = "META-INF/services/org.rinnalla.spi.CountryPlugin";
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final List<Path> sources = new ArrayList<>();
    private final Path work;

    private TestJar(Path work) {
        this.work = work;
    }

    /** With the folder for sources and classes. */
    static TestJar in(Path folder) {
        try {
            return new TestJar(Files.createTempDirectory(folder, "jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A plugin {@code quay} of the country QZ whose class {@code quay.Plugin} has the members. */
    static TestJar plugin(Path folder, String members) {
        return in(folder).plugin("quay", members).entry("META-INF/rinnalla/messages_en.properties", "");
    }

    TestJar plugin(String id, String members) {
        return source("quay.Plugin", """
                package quay;
                import java.util.*;
                import org.rinnalla.spi.*;
                public class Plugin implements CountryPlugin {
                    public PluginDescriptor descriptor() {
                        return new PluginDescriptor("%s", "QZ", "1.2.3", SpiRange.from(1, 0), List.of(Locale.ENGLISH));
                    }
                    %s
                }
                """.formatted(id, members)).entry(SERVICE, "quay.Plugin\n");
    }

    TestJar source(String type, String code) {
        Path file = work.resolve("source").resolve(type.replace('.', '/') + ".java");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sources.add(file);
        return this;
    }

    TestJar entry(String path, String content) {
        return entry(path, content.getBytes(StandardCharsets.UTF_8));
    }

    TestJar entry(String path, byte[] content) {
        entries.put(path, content);
        return this;
    }

    TestJar without(String path) {
        entries.remove(path);
        return this;
    }

    /** Compiles and packs. */
    Path build(Path jar) {
        try {
            compile();
            Files.createDirectories(jar.getParent());
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                    zip.closeEntry();
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile() throws IOException {
        if (sources.isEmpty()) {
            return;
        }
        Path classes = Files.createDirectories(work.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
        sources.forEach(source -> arguments.add(source.toString()));
        if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("The test's sources do not compile: " + sources);
        }
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                entries.putIfAbsent(classes.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
    }
}
