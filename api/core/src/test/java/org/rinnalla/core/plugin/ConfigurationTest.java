package org.rinnalla.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rinnalla.spi.DemoSet;

/** A plugin declares its settings as a record; the installation sets some of them. */
class ConfigurationTest {
    private static final String MEMBERS = """
            enum Tide { LOW, HIGH }
            record Settings(int minimumAge, String name, boolean open, java.time.LocalDate since, Tide tide, List<String> towns) {
                Settings {
                    if (minimumAge < 0 || minimumAge > 99) throw new IllegalArgumentException("minimum-age is 0 to 99; got " + minimumAge);
                }
            }
            private Settings settings;
            public Optional<PluginConfiguration<?>> configuration() {
                return Optional.of(new PluginConfiguration<>(
                    new Settings(18, "Quay", true, java.time.LocalDate.of(2026, 1, 1), Tide.LOW, List.of("North")), it -> settings = it));
            }
            public List<DemoSet> demo() { return List.of(new DemoSet("town", settings.toString(), TenantKind.NGO, List.of())); }
            """;
    @TempDir
    private Path work = Path.of("");

    @BeforeEach
    void plugin() {
        TestJar.plugin(work, MEMBERS).build(work.resolve("plugins/quay.jar"));
    }

    @Test
    void what_nobody_sets_is_as_the_plugin_says() {
        assertThat(seen(Map.of(), Map.of()))
                .isEqualTo("Settings[minimumAge=18, name=Quay, open=true, since=2026-01-01, tide=LOW, towns=[North]]");
    }

    @Test
    void the_environment_goes_before_the_file() {
        assertThat(seen(
                Map.of("quay.minimum-age", "20", "quay.name", "Pier", "quay.open", "false", "quay.towns.0", "East", "quay.towns.1", "West"),
                Map.of("QUAY_MINIMUM_AGE", "21", "QUAY_SINCE", "2027-02-03", "QUAY_TIDE", "HIGH")))
                .isEqualTo("Settings[minimumAge=21, name=Pier, open=false, since=2027-02-03, tide=HIGH, towns=[East, West]]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quay.minimum-age | eighteen | setting plugins.quay.minimum-age | a whole number, such as 18
            quay.minimum-age | 100      | setting plugins.quay             | minimum-age is 0 to 99; got 100
            quay.open        | yes      | setting plugins.quay.open        | true or false
            quay.since       | today    | setting plugins.quay.since       | a day, such as 2026-01-01
            quay.tide        | EBB      | setting plugins.quay.tide        | [LOW, HIGH]
            quay.minimumage  | 18       | setting plugins.quay.minimumage  | is unknown; the plugin's settings are [minimum-age, name
            """)
    void a_setting_that_cannot_be_used_refuses_the_plugin_and_says_what_is_allowed(String key, String value, String place, String said) {
        assertThat(refused(Map.of(key, value))).anySatisfy(problem -> {
            assertThat(problem.rule()).isEqualTo(PluginRule.CONFIGURATION);
            assertThat(problem.place()).isEqualTo(place);
            assertThat(problem.message()).contains(said);
        });
    }

    @Test
    void settings_of_a_plugin_without_settings_are_a_mistake() {
        TestJar.plugin(work, "").build(work.resolve("plugins/quay.jar"));

        assertThat(refused(Map.of("quay.anything", "1"))).extracting(PluginProblem::rule).containsExactly(PluginRule.CONFIGURATION);
    }

    @Test
    void a_listener_names_commands_that_there_are() {
        TestJar.plugin(work, """
                public List<CommandListener> listeners() { return List.of(new CommandListener() {
                    public RuleId id() { return new RuleId("QZ-1"); }
                    public Set<String> commands() { return Set.of("participantForget"); }
                    public List<TextKey> texts() { return List.of(TextKey.of("no.such.text")); }
                }); }
                """).build(work.resolve("plugins/quay.jar"));

        assertThat(refused(Map.of())).extracting(PluginProblem::rule).containsExactlyInAnyOrder(PluginRule.LISTENER,
                PluginRule.TEXT_MISSING);
    }

    private String seen(Map<String, String> file, Map<String, String> environment) {
        return switch (load(new PluginValues(file, environment))) {
            case LoadOutcome.Loaded(Catalogue catalogue) -> {
                String name = catalogue.plugins().getFirst().contributions().demo().stream().map(DemoSet::name).findFirst().orElseThrow();
                catalogue.close();
                yield name;
            }
            case LoadOutcome.Rejected(var problems) -> throw new AssertionError(problems);
        };
    }

    private List<PluginProblem> refused(Map<String, String> file) {
        return switch (load(new PluginValues(file, Map.of()))) {
            case LoadOutcome.Loaded _ -> throw new AssertionError("let in");
            case LoadOutcome.Rejected(var problems) -> problems;
        };
    }

    private LoadOutcome load(PluginValues values) {
        return new PluginLoader(Loading.FENCE, SchemaCheck.none()).load(new PluginSettings(Optional.of(work.resolve("plugins")), true,
                PluginTrust.off(), FenceSettings.standard(), Duration.ZERO, values), 1);
    }
}
