package org.rinnalla.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rinnalla.core.plugin.Answer.Answered;
import org.rinnalla.spi.ProgrammeId;

class PluginLoaderTest {
    private static final String PROGRAMME = """
            public List<ProgrammeDefinition> programmes() {
                return List.of(new ProgrammeDefinition() {
                    public ProgrammeId id() { return new ProgrammeId("qz.%s.programme"); }
                    public TextKey name() { return TextKey.of("programme.name"); }
                });
            }
            """;

    @TempDir
    Path work;
    private Path plugins;

    @BeforeEach
    void directory() throws IOException {
        plugins = Files.createDirectories(work.resolve("plugins"));
    }

    @Test
    void lets_a_sound_plugin_in_beside_broken_ones_and_tells_all_that_is_wrong() throws IOException {
        // Given one sound and three broken plugins, and a file that is none
        sound("alpha").build(plugins.resolve("b.jar"));
        TestJar.plugin(work, "public List<DemoSet> demo() { throw new Error(\"one\"); } "
                + "public List<ReportWriter> reportWriters() { throw new Error(\"two\"); }").build(plugins.resolve("a.jar"));
        TestJar.plugin(work, "").without(TestJar.SERVICE).build(plugins.resolve("c.jar"));
        Files.writeString(plugins.resolve("d.jar"), "text");
        Files.writeString(plugins.resolve("README.txt"), "not looked at");
        // When the directory is loaded
        try (Catalogue catalogue = Loading.of(plugins)) {
            // Then the sound one is in
            assertThat(catalogue.plugins()).extracting(InstalledPlugin::id).containsExactly("alpha");
            InstalledProgramme programme = catalogue.programme(new ProgrammeId("qz.alpha.programme")).orElseThrow();
            assertThat(programme.name(catalogue.texts(), Locale.ENGLISH)).isEqualTo("Quay of alpha");
            assertThat(catalogue.plugins().getFirst().source().sha256()).matches("[0-9a-f]{64}");
            // and of the others every problem is told, with the file's name
            assertThat(catalogue.refused()).extracting(RefusedPlugin::file, refused -> refused.id().orElse("?"),
                    refused -> refused.problems().size())
                    .containsExactly(tuple("a.jar", "quay", 2), tuple("c.jar", "?", 1), tuple("d.jar", "?", 1));
        }
    }

    @Test
    void in_strict_mode_one_broken_plugin_refuses_all() throws IOException {
        sound("alpha").build(plugins.resolve("a.jar"));
        Files.writeString(plugins.resolve("b.jar"), "text");
        Files.writeString(plugins.resolve("c.jar"), "text");

        assertThat(Loading.load(plugins, true)).isInstanceOfSatisfying(LoadOutcome.Rejected.class,
                rejected -> assertThat(rejected.problems()).extracting(PluginProblem::file).containsExactly("b.jar", "c.jar"));
    }

    @Test
    void refuses_both_plugins_of_one_id_and_names_both() {
        sound("alpha").build(plugins.resolve("one.jar"));
        sound("alpha").build(plugins.resolve("two.jar"));
        sound("beta").build(plugins.resolve("three.jar"));

        try (Catalogue catalogue = Loading.of(plugins)) {
            assertThat(catalogue.plugins()).extracting(InstalledPlugin::id).containsExactly("beta");
            assertThat(catalogue.refused()).hasSize(2).allSatisfy(refused -> assertThat(refused.problems())
                    .singleElement().satisfies(problem -> {
                        assertThat(problem.rule()).isEqualTo(PluginRule.PLUGIN_ID_TWICE);
                        assertThat(problem.line()).contains("one.jar").contains("two.jar");
                    }));
        }
    }

    @Test
    void a_broken_plugin_takes_no_sound_one_with_it() {
        // Given two plugins that bring the same programme, one of them broken besides
        sound("alpha").build(plugins.resolve("one.jar"));
        sound("alpha").entry("META-INF/rinnalla/messages_en.properties", "").build(plugins.resolve("two.jar"));
        // When they are loaded
        try (Catalogue catalogue = Loading.of(plugins)) {
            // Then the sound one is in, and the other hears of the clash too
            assertThat(catalogue.plugins()).extracting(plugin -> plugin.source().file()).containsExactly("one.jar");
            assertThat(catalogue.refused()).singleElement().satisfies(refused -> assertThat(refused.problems())
                    .extracting(PluginProblem::rule)
                    .containsExactly(PluginRule.TEXT_MISSING, PluginRule.PLUGIN_ID_TWICE));
        }
    }

    @Test
    void two_plugins_use_two_versions_of_one_library_side_by_side() {
        // Given two plugins that each carry a class library.Library, of different versions
        for (String id : List.of("alpha", "beta")) {
            TestJar.in(work)
                    .source("library.Library", "package library; public class Library { public static String version() { return \"of "
                            + id + "\"; } }")
                    .plugin(id,
                            """
                                    public List<DemoSet> demo() {
                                        String loader = Thread.currentThread().getContextClassLoader() == Plugin.class.getClassLoader() ? "own" : "other";
                                        return List.of(new DemoSet("town-%s", library.Library.version() + ", " + loader, TenantKind.NGO, List.of()));
                                    }
                                    """
                                    .formatted(id))
                    .entry("META-INF/rinnalla/messages_en.properties", "").build(plugins.resolve(id + ".jar"));
        }
        // When both are loaded, each sees its own, and its class loader is the thread's
        try (Catalogue catalogue = Loading.of(plugins)) {
            assertThat(catalogue.refused()).isEmpty();
            assertThat(catalogue.plugins()).flatExtracting(plugin -> plugin.contributions().demo()).extracting("name")
                    .containsExactly("of alpha, own", "of beta, own");
        }
    }

    @Test
    void a_jar_that_is_replaced_under_the_server_changes_nothing() throws IOException {
        // Given a loaded plugin that will need one more class
        TestJar.in(work).source("quay.Late", "package quay; public class Late { public static final String NAME = String.valueOf(7); }")
                .plugin("alpha", "public List<ReportWriter> reportWriters() { return List.of(new ReportWriter() {"
                        + "public String mediaType() { return \"text/x-quay\"; } public String extension() { return \"quay\"; }"
                        + "public void write(ReportOutput output, java.io.OutputStream stream) throws java.io.IOException {"
                        + "stream.write(Late.NAME.getBytes()); } }); }")
                .entry("META-INF/rinnalla/messages_en.properties", "").build(plugins.resolve("a.jar"));
        try (Catalogue catalogue = Loading.of(plugins)) {
            // When the file is overwritten
            Files.writeString(plugins.resolve("a.jar"), "something else");
            // Then the plugin goes on
            InstalledWriter writer = catalogue.writer("text/x-quay").orElseThrow();
            assertThat(writer.write(Loading.FENCE, new NoOutput()))
                    .isInstanceOfSatisfying(Answered.class, answered -> assertThat((byte[]) answered.value()).isEqualTo("7".getBytes()));
        }
    }

    @Test
    void the_order_of_the_files_decides_nothing() {
        sound("beta").build(plugins.resolve("1.jar"));
        sound("alpha").build(plugins.resolve("2.jar"));

        try (Catalogue catalogue = Loading.of(plugins)) {
            assertThat(catalogue.plugins()).extracting(InstalledPlugin::id).containsExactly("alpha", "beta");
            assertThat(catalogue.programmes()).extracting(programme -> programme.definition().id().value())
                    .containsExactly("qz.alpha.programme", "qz.beta.programme");
            assertThat(catalogue.generation()).isEqualTo(1);
        }
    }

    @Test
    void a_directory_that_is_not_there_is_a_problem_and_none_is_not() {
        assertThat(Loading.problems(work.resolve("nowhere"))).extracting(PluginProblem::rule)
                .containsExactly(PluginRule.DIRECTORY_UNREADABLE);
        assertThat(new PluginLoader(Loading.FENCE, SchemaCheck.none()).load(new PluginSettings(Optional.empty(), true), 1))
                .isInstanceOf(LoadOutcome.Loaded.class);
    }

    @Test
    void a_plugin_whose_schema_does_not_fit_is_refused_until_the_rest_fits() {
        // Given two plugins with a schema, of which the second leans on the first
        for (String id : List.of("alpha", "beta")) {
            TestJar.in(work).plugin(id,
                    "public Optional<SchemaExtension> schema() { return Optional.of(new SchemaExtension(\"s.graphqls\", List.of())); }")
                    .entry("s.graphqls", "type Qz" + id).entry("META-INF/rinnalla/messages_en.properties", "")
                    .build(plugins.resolve(id + ".jar"));
        }
        SchemaCheck check = extensions -> List
                .of(extensions.getFirst().problem(PluginRule.SCHEMA_SYNTAX, extensions.size(), "it does not fit", "Mend it"));
        // When they are loaded
        LoadOutcome outcome = new PluginLoader(Loading.FENCE, check).load(new PluginSettings(Optional.of(plugins), true), 1);
        // Then both are refused, one after the other
        assertThat(outcome).isInstanceOfSatisfying(LoadOutcome.Rejected.class, rejected -> assertThat(rejected.problems())
                .extracting(PluginProblem::file, PluginProblem::place)
                .containsExactly(tuple("alpha.jar", "s.graphqls:2"), tuple("beta.jar", "s.graphqls:1")));
    }

    private TestJar sound(String id) {
        return TestJar.in(work).plugin(id, PROGRAMME.formatted(id)).entry("META-INF/rinnalla/messages_en.properties",
                "programme.name = Quay of " + id);
    }
}
