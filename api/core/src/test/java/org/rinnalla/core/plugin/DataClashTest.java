package org.rinnalla.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A field is added once, whether as data or as a field with a resolver, and by whichever plugin. */
class DataClashTest {
    private static final String DATA = """
            public List<DataExtension> data() {
                return List.of(new DataExtension("Participant", new DataField("qzHook", new DataType.YesNo(), TextKey.of("hook"),
                        Set.of(Role.TEAM_LEADER), Set.of(Role.TEAM_LEADER))));
            }
            """;
    private static final String FIELD = """
            public Optional<SchemaExtension> schema() {
                return Optional.of(new SchemaExtension("s.graphqls", List.of(new FieldContribution("Participant", "qzHook",
                        Map.of(Role.TEAM_LEADER, Reach.TENANT), (objects, environment) -> Map.of()))));
            }
            """;
    @TempDir
    private Path work = Path.of("");

    @Test
    void a_data_field_that_the_plugin_resolves_too_is_refused() {
        jar("one", DATA + FIELD);

        assertThat(Loading.problems(work.resolve("plugins"))).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo(PluginRule.ID_TWICE);
            assertThat(problem.line()).contains("field Participant.qzHook");
        });
    }

    private void jar(String name, String members) {
        TestJar.plugin(work, members).entry("s.graphqls", "extend type Participant { qzHook: Boolean }")
                .entry("META-INF/rinnalla/messages_en.properties", "hook = Hook\n").build(work.resolve("plugins/" + name + ".jar"));
    }
}
