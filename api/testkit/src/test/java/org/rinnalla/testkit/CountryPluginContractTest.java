package org.rinnalla.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import org.rinnalla.core.plugin.Fence;
import org.rinnalla.core.plugin.LoadOutcome;
import org.rinnalla.core.plugin.PluginLoader;
import org.rinnalla.core.plugin.PluginSettings;
import org.rinnalla.core.plugin.SchemaCheck;
import org.rinnalla.spi.CountryPlugin;
import quay.ForgetfulPlugin;
import quay.LibraryPlugin;
import quay.QuayPlugin;
import quay.RedefiningPlugin;
import quay.StrayFieldPlugin;

/** The contract finds a broken plugin, each point for its own reason. */
class CountryPluginContractTest {
    private final CountryPluginContract contract = contractOf(new BrokenPlugin());

    @Test
    void p1_finds_a_plugin_that_no_services_file_names() {
        assertThatThrownBy(contract::p1_must_be_named_in_the_services_file).hasMessageContaining("BrokenPlugin");
    }

    @Test
    void p2_finds_what_the_verification_finds() {
        assertThatThrownBy(contractOf(new QuayPlugin())::p2_must_pass_the_verification).hasMessageContaining("messages_fr.properties");
    }

    @Test
    void p2_finds_a_schema_that_does_not_fit_the_platform_s() {
        assertThatThrownBy(contractOf(new RedefiningPlugin())::p2_must_pass_the_verification)
                .hasMessageContaining("redefining.graphqls:").hasMessageContaining("Participant").hasMessageContaining("[schema-");
    }

    @Test
    void p3_finds_a_plugin_that_changes_its_mind() {
        assertThatThrownBy(contract::p3_must_say_the_same_when_asked_again).hasMessageContaining("1.0.");
    }

    @Test
    void p4_finds_rules_that_throw_or_use_undeclared_texts() {
        assertThatThrownBy(contract::p4_must_answer_any_facts_in_declared_texts).hasMessageContaining("failed in rule QZ-2")
                .hasMessageContaining("QZ-1 of qz.broken answers with the text broken.name");
    }

    @Test
    void p5_finds_identifiers_that_quote_show_or_forget_the_number() {
        assertThatThrownBy(contract::p5_must_read_any_input_as_an_identifier).hasMessageContaining("puts the whole number")
                .hasMessageContaining("shows the whole number").hasMessageContaining("does not read its own normal form back");
    }

    @Test
    void p6_finds_reports_that_fail_or_show_unknown_texts() {
        assertThatThrownBy(contract::p6_must_count_over_nothing_and_over_everything).hasMessageContaining("no.such.heading")
                .hasMessageContaining("failed in report qz-broken")
                .hasMessageContaining("report qz-greedy looks at parts of enrolments that it does not name");
    }

    @Test
    void p7_finds_a_grade_that_leaves_the_address_open() {
        assertThatThrownBy(contract::p7_must_protect_whom_its_grades_are_for).hasMessageContaining("QZ_THIN");
    }

    @Test
    void p0_finds_what_is_claimed_and_not_brought_and_what_is_brought_and_denied() {
        assertThatThrownBy(contract::p0_must_bring_what_it_claims).hasMessageContaining("CODE_TABLES").hasMessageContaining("DEMO");
        assertThatThrownBy(contractOf(new BrokenPlugin(), EnumSet.allOf(Capability.class))::p0_must_bring_what_it_claims)
                .hasMessageContaining("IDENTIFIERS");
    }

    @Test
    void what_a_plugin_is_without_is_skipped_not_passed() {
        CountryPluginContract modest = contractOf(new QuayPlugin(), EnumSet.allOf(Capability.class));

        assertThatThrownBy(modest::p5_must_read_any_input_as_an_identifier).isInstanceOf(TestAbortedException.class);
        assertThatThrownBy(modest::p8_must_resolve_its_fields_in_batches).isInstanceOf(TestAbortedException.class);
    }

    @Test
    void p8_finds_fields_that_answer_for_others_or_for_nobody() {
        assertThatThrownBy(contractOf(new StrayFieldPlugin())::p8_must_resolve_its_fields_in_batches)
                .hasMessageContaining("qzStray answers for objects that it was not asked for")
                .hasMessageContaining("failed in field Participant.qzHasty");
    }

    @Test
    void p10_finds_migrations_that_fail_or_leave_what_fits_no_field() {
        assertThatThrownBy(contractOf(new ForgetfulPlugin())::p10_must_migrate_any_stored_data)
                .hasMessageContaining("from version 1, of a row with few values").hasMessageContaining("failed in migration of Participant")
                .hasMessageContaining("on Employer, from version 1: after the migration these fields are unknown")
                .hasMessageContaining("[qzOld]");
    }

    @Test
    void p11_finds_a_figure_that_looks_at_more_than_it_names() {
        assertThatThrownBy(contract::p11_must_name_what_its_figures_look_at)
                .hasMessageContaining("qz-broken-jobs looks at more than the [STAGE]");
    }

    @Test
    void p9_finds_a_plugin_that_leans_on_what_its_jar_does_not_carry() {
        CountryPluginContract leaning = new CountryPluginContract() {
            @Override
            protected CountryPlugin plugin() {
                return new LibraryPlugin();
            }

            @Override
            protected Path jar(Path folder) {
                return PluginJars.pack(folder.resolve("library.jar"), LibraryPlugin.class,
                        Map.of("META-INF/rinnalla/messages_en.properties", ""));
            }
        };

        assertThatThrownBy(leaning::p9_must_work_in_a_class_loader_of_its_own).hasMessageContaining("NoClassDefFoundError")
                .hasMessageContaining("org/assertj/core/util/Strings");
    }

    @Test
    void a_packed_plugin_is_loaded_as_the_platform_does(@TempDir Path folder) {
        PluginJars.pack(folder.resolve("quay.jar"), QuayPlugin.class, Map.of("META-INF/rinnalla/messages_fr.properties", ""));

        LoadOutcome outcome = new PluginLoader(Fence.standard(), SchemaCheck.none())
                .load(new PluginSettings(Optional.of(folder), true), 1);

        assertThat(outcome).isInstanceOfSatisfying(LoadOutcome.Loaded.class, loaded -> {
            assertThat(loaded.catalogue().plugin("quay")).isPresent();
            loaded.catalogue().close();
        });
    }

    private static CountryPluginContract contractOf(CountryPlugin plugin) {
        return contractOf(plugin, Set.of());
    }

    private static CountryPluginContract contractOf(CountryPlugin plugin, Set<Capability> without) {
        return new CountryPluginContract() {
            @Override
            protected CountryPlugin plugin() {
                return plugin;
            }

            @Override
            protected Set<Capability> without() {
                return without;
            }
        };
    }
}
