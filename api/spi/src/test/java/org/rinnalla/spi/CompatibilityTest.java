package org.rinnalla.spi;

import static org.assertj.core.api.Assertions.assertThat;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.filter.AnnotationClassFilter;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate on the SPI's promise can fail: broken variants of its own types, compared as the build compares with the last release. */
class CompatibilityTest {
    @TempDir
    private Path folder = Path.of("");
    private Map<String, byte[]> current = Map.of();

    @BeforeEach
    void readTheSpi() throws IOException, URISyntaxException {
        Path classes = Path.of(Spi.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Map<String, byte[]> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                all.put(classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        assertThat(all).as("the SPI").hasSizeGreaterThan(80);
        current = all;
    }

    @Test
    void theSameIsCompatible() throws IOException {
        assertThat(broken(current)).isEmpty();
    }

    @Test
    void aNewContributionThatDefaultsToNoneIsCompatible() throws IOException {
        assertThat(broken(with("CountryPlugin", "PluginDescriptor descriptor();",
                "PluginDescriptor descriptor(); default java.util.List<String> more() { return java.util.List.of(); }"))).isEmpty();
    }

    @Test
    void aMethodThatIsGoneIsFound() throws IOException {
        assertThat(broken(with("SpiRange", "public boolean contains(", "public boolean holds(")))
                .containsExactly("org.rinnalla.spi.SpiRange");
    }

    @Test
    void aMethodThatPluginsWouldHaveToAddIsFound() throws IOException {
        assertThat(broken(with("EligibilityRule", "interface EligibilityRule {", "interface EligibilityRule { String more();")))
                .containsExactly(
                        "org.rinnalla.spi.EligibilityRule");
    }

    @Test
    void aComponentMoreIsFound() throws IOException {
        assertThat(broken(with("Violation", "record Violation(String code,", "record Violation(String extra, String code,")))
                .containsExactly("org.rinnalla.spi.Violation");
    }

    @Test
    void aTypeThatIsGoneIsFound() throws IOException {
        Map<String, byte[]> fewer = new TreeMap<>(current);
        fewer.remove("org/rinnalla/spi/BatchResolver.class");

        assertThat(broken(fewer)).contains("org.rinnalla.spi.BatchResolver");
    }

    @Test
    void whatIsExperimentalMayChange() throws IOException {
        assertThat(broken(with("DataMigration", "record DataMigration(int from,", "record DataMigration(int extra, int from,"))).isEmpty();
    }

    /** The SPI with one type changed and compiled anew. */
    private Map<String, byte[]> with(String type, String before, String after) throws IOException {
        String source = Files.readString(Path.of("src/main/java/org/rinnalla/spi", type + ".java"));
        assertThat(source).contains(before);
        Path file = Files.writeString(Files.createDirectories(folder.resolve("source")).resolve(type + ".java"),
                source.replace(before, after));
        Path output = Files.createDirectories(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int result = compiler.run(null, null, null, "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", output.toString(),
                file.toString());
        assertThat(result).as("the variant of " + type + " compiles").isZero();
        Map<String, byte[]> changed = new TreeMap<>(current);
        try (Stream<Path> files = Files.walk(output)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                changed.put(output.relativize(each).toString().replace('\\', '/'), Files.readAllBytes(each));
            }
        }
        return changed;
    }

    private List<String> broken(Map<String, byte[]> changed) throws IOException {
        JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
        options.getFilters().getExcludes().add(new AnnotationClassFilter("@org.rinnalla.spi.Experimental"));
        List<JApiClass> classes = new JarArchiveComparator(options).compare(new JApiCmpArchive(jar("old.jar", current).toFile(), "old"),
                new JApiCmpArchive(jar("new.jar", changed).toFile(), "new"));
        assertThat(classes).as("what was compared").hasSizeGreaterThan(60);
        List<String> broken = new ArrayList<>();
        for (JApiClass each : classes) {
            if (each.getChangeStatus() != JApiChangeStatus.UNCHANGED && !(each.isBinaryCompatible() && each.isSourceCompatible())) {
                broken.add(each.getFullyQualifiedName());
            }
        }
        return broken;
    }

    private Path jar(String name, Map<String, byte[]> classes) throws IOException {
        Path jar = folder.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return jar;
    }
}
