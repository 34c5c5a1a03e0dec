package org.rinnalla.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** JARs that are no plugins, or would harm: each is refused alone, for the right reason, in words that help. */
class HostileJarTest {
    @TempDir
    Path work;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_file_that_is_no_jar_is_refused(String what, byte[] content) throws IOException {
        // Given a directory with one such file
        Path plugins = Files.createDirectories(work.resolve("plugins"));
        Files.write(plugins.resolve("bad.jar"), content);
        // When it is loaded
        List<PluginProblem> problems = Loading.problems(plugins);
        // Then the one problem names the file
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isIn(PluginRule.JAR_UNREADABLE, PluginRule.SERVICE_LINE);
            assertThat(problem.line()).startsWith("bad.jar: ");
        });
    }

    static Stream<Arguments> a_file_that_is_no_jar_is_refused() {
        byte[] emptyZip = new byte[22];
        System.arraycopy(new byte[]{'P', 'K', 5, 6}, 0, emptyZip, 0, 4);
        return Stream.of(arguments("no bytes", new byte[0]), arguments("text", "hello".getBytes()), arguments("an empty zip", emptyZip),
                arguments("the head of a zip", new byte[]{'P', 'K', 3, 4, 0, 0, 0}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_jar_that_breaks_a_rule_is_refused(String what, UnaryOperator<TestJar> change, PluginRule rule, String said) {
        // Given a sound plugin with one change
        Path plugins = work.resolve("plugins");
        change.apply(TestJar.plugin(work, "")).build(plugins.resolve("bad.jar"));
        // When it is loaded
        List<PluginProblem> problems = Loading.problems(plugins);
        // Then it is refused for that change alone
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo(rule);
            assertThat(problem.line()).contains("bad.jar").contains(said);
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    static Stream<Arguments> a_jar_that_breaks_a_rule_is_refused() {
        return Stream.of(refused("no services file", jar -> jar.without(TestJar.SERVICE), PluginRule.SERVICE_LINE, "the file is missing"),
                refused("an empty services file", jar -> jar.entry(TestJar.SERVICE, "# nothing\n"), PluginRule.SERVICE_LINE, "names none"),
                refused("two services lines", jar -> jar.entry(TestJar.SERVICE, "quay.Plugin\nquay.Other # two\n"), PluginRule.SERVICE_LINE,
                        "names 2: quay.Plugin, quay.Other"),
                refused("a missing class", jar -> jar.entry(TestJar.SERVICE, "quay.Missing\n"), PluginRule.SERVICE_CLASS,
                        "quay.Missing not found"),
                refused("a class of the JDK", jar -> jar.entry(TestJar.SERVICE, "java.lang.String\n"), PluginRule.SERVICE_CLASS,
                        "does not stand in the JAR"),
                refused("a class that is no plugin", jar -> jar.source("quay.Plugin", "package quay; public class Plugin {}"),
                        PluginRule.SERVICE_CLASS, "not a subtype"),
                refused("a hidden constructor", jar -> jar.source("quay.Plugin", hidden()), PluginRule.SERVICE_CLASS, "no-arg"),
                refused("a zip-slip entry", jar -> jar.entry("../../etc/evil", "x"), PluginRule.JAR_ENTRY_NAME, "../../etc/evil"),
                refused("an absolute entry", jar -> jar.entry("/etc/evil", "x"), PluginRule.JAR_ENTRY_NAME, "/etc/evil"),
                refused("a manifest that names other JARs",
                        jar -> jar.entry("META-INF/MANIFEST.MF",
                                "Manifest-Version: 1.0\nClass-Path: file:/opt/other.jar http://127.0.0.1/x.jar\n\n"),
                        PluginRule.JAR_CLASS_PATH, "file:/opt/other.jar"),
                refused("a backslash entry", jar -> jar.entry("..\\evil", "x"), PluginRule.JAR_ENTRY_NAME, "..\\evil"),
                refused("our SPI", jar -> jar.source("org.rinnalla.spi.Spi", "package org.rinnalla.spi; public class Spi {}"),
                        PluginRule.JAR_CARRIES_PLATFORM, "scope `provided`"),
                refused("our core", jar -> jar.entry("META-INF/versions/11/org/rinnalla/core/Actor.class", "x"),
                        PluginRule.JAR_CARRIES_PLATFORM, "org/rinnalla/core/Actor.class"),
                refused("a newer class file",
                        jar -> jar.entry("quay/New.class", new byte[]{(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 99}),
                        PluginRule.JAR_CLASS_VERSION, "needs Java 55"),
                refused("a class file that is none", jar -> jar.entry("quay/Text.class", "hello, I am text"), PluginRule.JAR_UNREADABLE,
                        "quay/Text.class"),
                refused("a class file cut off", jar -> jar.entry("quay/Cut.class", "x"), PluginRule.JAR_UNREADABLE, "cut off"));
    }

    private static String hidden() {
        return "package quay; public class Plugin implements org.rinnalla.spi.CountryPlugin { Plugin(int x) {} "
                + "public org.rinnalla.spi.PluginDescriptor descriptor() { throw new Error(); } }";
    }

    private static Arguments refused(String what, UnaryOperator<TestJar> change, PluginRule rule, String said) {
        return arguments(what, change, rule, said);
    }

    @Test
    void a_jar_above_the_size_limit_is_refused_before_it_is_read() throws IOException {
        Path plugins = Files.createDirectories(work.resolve("plugins"));
        try (java.io.RandomAccessFile file = new java.io.RandomAccessFile(plugins.resolve("big.jar").toFile(), "rw")) {
            file.setLength(PluginLimits.JAR_BYTES + 1);
        }

        assertThat(Loading.problems(plugins)).extracting(PluginProblem::rule).containsExactly(PluginRule.JAR_TOO_LARGE);
    }
}
