package org.rinnalla.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plugins whose code throws, hangs or lies while it is asked what it brings. */
class HostilePluginTest {
    @TempDir
    Path work;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            throws in its constructor     | public Plugin() { throw new IllegalStateException("boom"); }                | SERVICE_CLASS | boom
            throws in a static block      | static { if (true) throw new IllegalStateException("boom"); }               | SERVICE_CLASS | boom
            hangs in its constructor      | public Plugin() { while (!Thread.currentThread().isInterrupted()) {} }       | SERVICE_CLASS | longer than
            throws in programmes          | public List<ProgrammeDefinition> programmes() { throw new Error("boom"); }  | CONTRIBUTION_UNREADABLE | boom
            hangs in programmes           | public List<ProgrammeDefinition> programmes() { long end = System.nanoTime() + 3_000_000_000L; while (System.nanoTime() < end) {} return List.of(); } | CONTRIBUTION_UNREADABLE | longer than
            recurses in programmes        | public List<ProgrammeDefinition> programmes() { return programmes(); }      | CONTRIBUTION_UNREADABLE | StackOverflowError
            returns null for programmes   | public List<ProgrammeDefinition> programmes() { return null; }              | CONTRIBUTION_UNREADABLE | programmes() is null
            returns a list with null      | public List<ReportWriter> reportWriters() { return Arrays.asList((ReportWriter) null); } | CONTRIBUTION_UNREADABLE | element 0 of reportWriters() is null
            returns a null schema         | public Optional<SchemaExtension> schema() { return null; }                  | CONTRIBUTION_UNREADABLE | returned null
            returns a wrong type          | public List programmes() { return List.of("text"); }                        | CONTRIBUTION_UNREADABLE | ClassCastException
            returns a list without end    | public List<DemoSet> demo() { return new AbstractList<>() { public int size() { return Integer.MAX_VALUE; } public DemoSet get(int i) { return new DemoSet("town", "Town", TenantKind.NGO, List.of()); } }; } | CONTRIBUTION_LIMIT | more than the 100
            throws while it is copied     | public List<DemoSet> demo() { return new AbstractList<>() { public int size() { throw new RuntimeException("boom"); } public DemoSet get(int i) { return null; } }; } | CONTRIBUTION_UNREADABLE | boom
            throws what cannot be told    | public List<DemoSet> demo() { throw new RuntimeException() { public String getMessage() { throw new RuntimeException(); } }; } | CONTRIBUTION_UNREADABLE | cannot be read
            """)
    void is_refused_for_it(String what, String members, PluginRule rule, String said) {
        // Given a plugin with the member
        Path plugins = work.resolve("plugins");
        TestJar.plugin(work, members).build(plugins.resolve("bad.jar"));
        // When it is loaded
        List<PluginProblem> problems = Loading.problems(plugins);
        // Then the rule and the call are named
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo(rule);
            assertThat(problem.message()).contains(said);
        });
    }

    @ParameterizedTest(name = "descriptor() that {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            throws       | throw new IllegalStateException("boom");  | boom
            hangs        | while (!Thread.currentThread().isInterrupted()) {} return null; | longer than
            sleeps       | try { Thread.sleep(60_000); } catch (InterruptedException e) {} return null; | longer than
            recurses     | return descriptor();                      | StackOverflowError
            returns null | return null;                              | returned null
            is malformed | return new PluginDescriptor("QUAY", "QZ", "1.0.0", SpiRange.from(1, 0), List.of(Locale.ENGLISH)); | lower-case letters
            """)
    void a_descriptor_that_cannot_be_read_refuses_the_plugin(String what, String body, String said) {
        Path plugins = work.resolve("plugins");
        descriptor(body).build(plugins.resolve("bad.jar"));

        assertThat(Loading.problems(plugins)).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo(PluginRule.DESCRIPTOR_UNREADABLE);
            assertThat(problem.message()).contains(said);
        });
    }

    @ParameterizedTest
    @CsvSource({"'SpiRange.from(2, 0)', newer platform", "'SpiRange.from(1, 7)', newer platform",
            "'SpiRange.from(0, 3)', build it anew"})
    void a_plugin_for_another_spi_is_refused(String range, String remedy) {
        Path plugins = work.resolve("plugins");
        descriptor("return new PluginDescriptor(\"quay\", \"QZ\", \"1.2.3\", " + range + ", List.of(Locale.ENGLISH));")
                .build(plugins.resolve("bad.jar"));

        assertThat(Loading.problems(plugins)).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo(PluginRule.SPI_VERSION);
            assertThat(problem.remedy()).contains(remedy);
            assertThat(problem.line()).contains("bad.jar (quay 1.2.3)").contains("this platform has spi 1.0");
        });
    }

    @Test
    void a_plugin_that_reaches_for_the_platform_finds_nothing() {
        // Given a plugin that was compiled against core
        Path plugins = work.resolve("plugins");
        TestJar.plugin(work, """
                public List<DemoSet> demo() {
                    return List.of(new DemoSet("town", org.rinnalla.core.ErrorCode.INTERNAL.name(), TenantKind.NGO, List.of()));
                }
                """).build(plugins.resolve("bad.jar"));
        // When it is loaded
        List<PluginProblem> problems = Loading.problems(plugins);
        // Then the class does not exist for it, and the server goes on
        assertThat(problems).singleElement()
                .satisfies(
                        problem -> assertThat(problem.message()).contains("NoClassDefFoundError").contains("org/rinnalla/core/ErrorCode"));
    }

    private TestJar descriptor(String body) {
        return TestJar.in(work).source("quay.Plugin", """
                package quay;
                import java.util.*;
                import org.rinnalla.spi.*;
                public class Plugin implements CountryPlugin {
                    public PluginDescriptor descriptor() { %s }
                }
                """.formatted(body)).entry(TestJar.SERVICE, "quay.Plugin\n").entry("META-INF/rinnalla/messages_en.properties", "");
    }
}
