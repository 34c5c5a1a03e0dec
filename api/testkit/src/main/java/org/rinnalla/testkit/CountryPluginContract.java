package org.rinnalla.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.PluginProblem;
import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.spi.ProtectedFact;
import org.rinnalla.spi.ProtectionGrade;

/**
 * What every plugin keeps, beside its own tests. Extend it and give it the plugin:
 *
 * <pre>{@code
 * class QuayContract extends CountryPluginContract {
 *     @Override
 *     protected CountryPlugin plugin() {
 *         return new QuayPlugin();
 *     }
 * }
 * }</pre>
 *
 * <p>The plugin is taken from the class path, in the class loader of the test, so that a debugger can follow it. That it also works in a
 * class loader of its own is seen when its JAR is loaded.
 */
public abstract class CountryPluginContract {
    /** A new one. */
    protected abstract CountryPlugin plugin();

    /** Whether the country has grades of protected identity that are recorded; override where it has none. */
    protected boolean hasProtectionGrades() {
        return true;
    }

    /** The services file names the plugin, so that the platform finds it. */
    @Test
    public void p1_must_be_named_in_the_services_file() {
        Class<?> type = plugin().getClass();

        assertThat(ServiceLoader.load(CountryPlugin.class).stream().filter(provider -> provider.type() == type).count())
                .as("META-INF/services/%s names %s", CountryPlugin.class.getName(), type.getName()).isEqualTo(1);
    }

    /** The platform's own verification finds nothing: ids, texts in every language, code tables, reports, schema. */
    @Test
    public void p2_must_pass_the_verification() {
        assertThat(Kit.problems(plugin())).extracting(PluginProblem::line).isEmpty();
    }

    /** Contributions are asked for once; asked twice, the plugin says the same. */
    @Test
    public void p3_must_say_the_same_when_asked_again() {
        CountryPlugin plugin = plugin();

        assertThat(names(plugin)).isEqualTo(names(plugin)).isEqualTo(names(plugin()));
    }

    /** Rules answer to any facts, to none as well, within the time budget, in texts that they have declared. */
    @Test
    public void p4_must_answer_any_facts_in_declared_texts() {
        try (Catalogue catalogue = Kit.load(plugin())) {
            assertThat(RuleProbe.faults(catalogue)).isEmpty();
        }
    }

    /** Identifiers answer to any input, never quote it, mask what they show, and know their own normal form. */
    @Test
    public void p5_must_read_any_input_as_an_identifier() {
        try (Catalogue catalogue = Kit.load(plugin())) {
            assertThat(IdentifierProbe.faults(catalogue)).isEmpty();
        }
    }

    /** Reports count over no enrolment and over every kind of enrolment, with headings and labels that have texts; writers write. */
    @Test
    public void p6_must_count_over_nothing_and_over_everything() {
        try (Catalogue catalogue = Kit.load(plugin())) {
            assertThat(ReportProbe.faults(catalogue)).isEmpty();
        }
    }

    /** Grades of protection conceal at least address and reach; a country that has none says so in {@link #hasProtectionGrades}. */
    @Test
    public void p7_must_protect_whom_its_grades_are_for() {
        List<ProtectionGrade> shown = plugin().protectionGrades().stream().filter(ProtectionGrade::shownAsSuch).toList();

        assertThat(shown.isEmpty()).as("%s says hasProtectionGrades() = %s", plugin().descriptor().id(), hasProtectionGrades())
                .isEqualTo(!hasProtectionGrades());
        assertThat(shown).allSatisfy(grade -> assertThat(grade.conceals()).as(grade.code()).contains(ProtectedFact.ADDRESS,
                ProtectedFact.REACH));
    }

    private static List<Object> names(CountryPlugin plugin) {
        List<Object> names = new ArrayList<>(List.of(plugin.descriptor()));
        add(names, plugin.programmes(), programme -> List.of(programme.id(), programme.name(), programme.phases(), programme.terms()));
        add(names, plugin.identifiers(), identifier -> identifier.type());
        add(names, plugin.codeTables(), table -> List.of(table.id(), table.asOf(), table.entries().size()));
        add(names, plugin.protectionGrades(), Objects::requireNonNull);
        add(names, plugin.reports(), report -> List.of(report.id(), report.version(), report.texts()));
        add(names, plugin.reportWriters(), writer -> writer.mediaType());
        add(names, plugin.demo(), Objects::requireNonNull);
        plugin.schema().ifPresent(schema -> names.add(schema.resource()));
        return names;
    }

    private static <T> void add(List<Object> names, List<T> contributions, Function<T, Object> name) {
        contributions.forEach(one -> names.add(name.apply(one)));
    }
}
