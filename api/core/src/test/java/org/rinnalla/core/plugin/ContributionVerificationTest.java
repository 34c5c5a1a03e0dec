package org.rinnalla.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rinnalla.spi.DemoSet;
import org.rinnalla.spi.DemoSet.DemoFile;
import org.rinnalla.spi.EnrolmentState;
import org.rinnalla.spi.FieldContribution;
import org.rinnalla.spi.ImportKind;
import org.rinnalla.spi.PhaseDefinition;
import org.rinnalla.spi.Reach;
import org.rinnalla.spi.Role;
import org.rinnalla.spi.RuleOutcome;
import org.rinnalla.spi.SchemaExtension;
import org.rinnalla.spi.TenantKind;

class ContributionVerificationTest {
    private final FakePlugin plugin = new FakePlugin();

    @BeforeEach
    void texts() {
        plugin.bundle("en", "programme.name = One\nreport.title = Report\nreport.definition = Counts");
    }

    @Test
    void a_sound_plugin_has_no_problem() {
        plugin.programmes.add(FakeProgramme.of("qz.one"));
        plugin.reports.add(new FakeReport("qz-one", "1", List.of(), List.of()));

        assertThat(plugin.problems()).isEmpty();
    }

    @Test
    void ids_begin_with_the_country() {
        plugin.programmes.add(FakeProgramme.of("xx.one"));
        plugin.reports.add(new FakeReport("xx-one", "1", List.of(), List.of()));
        plugin.reports.add(new FakeReport("qz-One", "1", List.of(), List.of()));

        assertThat(plugin.problems()).extracting(PluginProblem::rule, PluginProblem::place).containsExactly(
                tuple(PluginRule.ID_PREFIX, "programme xx.one"), tuple(PluginRule.ID_PREFIX, "report xx-one"),
                tuple(PluginRule.ID_PREFIX, "report qz-One"));
    }

    @Test
    void an_id_stands_once() {
        plugin.programmes.addAll(List.of(FakeProgramme.of("qz.one"), FakeProgramme.of("qz.one")));
        plugin.demo.addAll(List.of(demo("town", List.of()), demo("town", List.of())));

        assertThat(plugin.problems()).extracting(PluginProblem::rule, PluginProblem::place).containsExactly(
                tuple(PluginRule.ID_TWICE, "programme qz.one"), tuple(PluginRule.ID_TWICE, "demo set town"));
    }

    @Test
    void a_programme_has_phases_rules_and_limits_that_make_sense() {
        PhaseDefinition first = new PhaseDefinition("FIRST", EnrolmentState.MAPPING, Optional.empty());
        plugin.programmes.add(FakeProgramme.of("qz.one").phases(new PhaseDefinition[0]).limit(0));
        plugin.programmes.add(FakeProgramme.of("qz.two").phases(first, first).rules(
                FakeProgramme.rule("QZ-1", List.of(), environment -> RuleOutcome.met()),
                FakeProgramme.rule("QZ-1", List.of(), environment -> RuleOutcome.met())));

        assertThat(plugin.problems()).extracting(PluginProblem::message).containsExactly("it has no phases; at least one is needed",
                "its caseload limit is 0; 1–500 is allowed", "two phases have the code FIRST", "two rules have the id QZ-1");
    }

    @Test
    void a_report_names_programmes_of_its_own_plugin_and_parameters_once() {
        plugin.programmes.add(FakeProgramme.of("qz.one"));
        plugin.reports.add(new FakeReport("qz-one", " ", List.of("qz.other"), List.of("from", "from", "date", "No")));

        assertThat(plugin.problems()).hasSize(5).allSatisfy(problem -> assertThat(problem.rule()).isEqualTo(PluginRule.REPORT))
                .anySatisfy(problem -> assertThat(problem.message()).contains("qz.other").contains("[qz.one]"));
    }

    @Test
    void a_writer_has_a_media_type_of_its_own() {
        plugin.writers.add(new FakeWriter("text/csv", "csv"));
        plugin.writers.add(new FakeWriter("text/html; charset=utf-8", "html"));
        plugin.writers.add(new FakeWriter("application/x-figures", ".pdf"));
        plugin.writers.add(new FakeWriter("application/x-figures", "pdf"));

        assertThat(plugin.problems()).extracting(PluginProblem::rule).containsExactly(PluginRule.ID_TWICE, PluginRule.MEDIA_TYPE,
                PluginRule.MEDIA_TYPE, PluginRule.MEDIA_TYPE);
    }

    @Test
    void demo_files_stand_in_the_jar() {
        plugin.demo.add(demo("town", List.of("there.csv", "missing.csv", "text.txt")));
        plugin.file("there.csv", "").file("text.txt", "");

        assertThat(plugin.problems()).extracting(PluginProblem::message).containsExactly("the file missing.csv is not in the JAR",
                "the file text.txt is neither .csv nor .ndjson");
    }

    @Test
    void a_schema_field_has_a_policy_and_the_prefix() {
        plugin.file("s.graphqls", "extend type Participant { qzOne: String }");
        plugin.schema = Optional.of(new SchemaExtension("s.graphqls",
                List.of(field("qzOne", Map.of()), field("one", Map.of(Role.TEAM_LEADER, Reach.UNIT)))));

        assertThat(plugin.problems()).extracting(PluginProblem::rule, PluginProblem::place).containsExactly(
                tuple(PluginRule.SCHEMA_POLICY, "field Participant.qzOne"), tuple(PluginRule.SCHEMA_NAME, "field Participant.one"));
    }

    @Test
    void the_sdl_is_there_and_not_too_large() {
        plugin.schema = Optional.of(new SchemaExtension("s.graphqls", List.of()));
        assertThat(plugin.problems()).extracting(PluginProblem::rule).containsExactly(PluginRule.SCHEMA_UNREADABLE);

        plugin.file("s.graphqls", "#".repeat(PluginLimits.SDL_BYTES + 1));
        assertThat(plugin.problems()).extracting(PluginProblem::rule).containsExactly(PluginRule.SCHEMA_TOO_LARGE);
    }

    @Test
    void at_most_a_hundred_contributions_of_a_kind() {
        IntStream.rangeClosed(0, PluginLimits.CONTRIBUTIONS).forEach(i -> plugin.demo.add(demo("town-" + i, List.of())));

        assertThat(plugin.problems()).extracting(PluginProblem::rule).containsExactly(PluginRule.CONTRIBUTION_LIMIT);
    }

    private static DemoSet demo(String key, List<String> files) {
        return new DemoSet(key, "Town", TenantKind.NGO, files.stream().map(file -> new DemoFile(ImportKind.STAFF, file)).toList());
    }

    private static FieldContribution field(String name, Map<Role, Reach> policy) {
        return new FieldContribution("Participant", name, policy, (objects, environment) -> Map.of());
    }
}
