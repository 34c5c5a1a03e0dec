package org.rinnalla.server.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What was built: the class files and the sources of every module, found from this module's folder. */
final class House {
    /** Fewer classes than this, and the checks would have looked at nothing. */
    static final int AT_LEAST = 250;
    private static final Path ROOT = root();

    private House() {}

    /** Main classes of every module under api/ and plugins/, without those that JMH makes of the benchmark's where it was built. */
    static JavaClasses classes() {
        return new ClassFileImporter().withImportOption(location -> !location.contains("/jmh_generated/"))
                .importPaths(modules("target/classes"));
    }

    /** Sources that must not know a country: Java, schema, SQL, YAML, poms, English texts (in its own language a word may just be a word). */
    static List<Path> countrylessSources() {
        try (Stream<Path> api = Files.walk(ROOT.resolve("api")); Stream<Path> schema = Files.walk(ROOT.resolve("schema"))) {
            return Stream.concat(api, schema).filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(java|graphqls|sql|ya?ml|properties|xml|mjs|sh)"))
                    .filter(file -> !file.toString().matches(".*/(target|node_modules|src/test)/.*|.*/messages_(?!en)[^/]*"))
                    .sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> javaSources() {
        return java("src/main/java");
    }

    static List<Path> javaTests() {
        return java("src/test/java");
    }

    private static List<Path> java(String below) {
        return modules(below).stream().flatMap(folder -> {
            try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
    }

    static List<String> countryWords() {
        return read(ROOT.resolve("plugins/country-words.txt")).lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> modules(String folder) {
        try (Stream<Path> api = Files.list(ROOT.resolve("api")); Stream<Path> plugins = Files.list(ROOT.resolve("plugins"))) {
            return Stream.concat(api, plugins).map(module -> module.resolve(folder)).filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("plugins/country-words.txt"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
