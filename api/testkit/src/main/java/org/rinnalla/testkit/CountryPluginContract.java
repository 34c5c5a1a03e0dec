package org.rinnalla.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
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
 *
 *     @Override
 *     protected Set<Capability> without() {
 *         return Set.of(Capability.REPORT_WRITERS, Capability.DEMO);
 *     }
 * }
 * }</pre>
 *
 * <p>The plugin is taken from the class path, in the class loader of the test, so that a debugger can follow it; the last point loads it
 * as the platform does. A point about what the plugin does not bring is skipped, and says so.
 */
public abstract class CountryPluginContract {
    /** A new one. */
    protected abstract CountryPlugin plugin();

    /** What it does not bring; none: it brings everything. */
    protected Set<Capability> without() {
        return Set.of();
    }

    /** Its JAR, as its build makes it. */
    protected Path jar(Path folder) {
        return PluginJars.packAll(folder.resolve("plugin.jar"), plugin().getClass());
    }

    /** It brings what it does not say that it is without, and nothing that it says so of. */
    @Test
    public void p0_must_bring_what_it_claims() {
        CountryPlugin plugin = plugin();
        Set<Capability> brought = EnumSet.noneOf(Capability.class);
        Arrays.stream(Capability.values()).filter(each -> each.broughtBy(plugin)).forEach(brought::add);

        assertThat(
                EnumSet.allOf(Capability.class).stream().filter(each -> !without().contains(each)).filter(each -> !brought.contains(each)))
                .as("what it claims by not naming it in without(), but does not bring").isEmpty();
        assertThat(without()).as("what it says it is without, but brings").doesNotContainAnyElementsOf(brought);
        assertThat(brought.stream().filter(each -> each.needs().filter(need -> !brought.contains(need)).isPresent()))
                .as("what is pointless without something else that it does not bring").isEmpty();
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
        brings(Capability.ELIGIBILITY);
        try (Catalogue catalogue = Kit.load(plugin())) {
            assertThat(RuleProbe.faults(catalogue)).isEmpty();
        }
    }

    /** Identifiers answer to any input, never quote it, mask what they show, and know their own normal form. */
    @Test
    public void p5_must_read_any_input_as_an_identifier() {
        brings(Capability.IDENTIFIERS);
        try (Catalogue catalogue = Kit.load(plugin())) {
            assertThat(IdentifierProbe.faults(catalogue)).isEmpty();
        }
    }

    /** Reports count over no enrolment and over every kind of enrolment, with headings and labels that have texts; writers write. */
    @Test
    public void p6_must_count_over_nothing_and_over_everything() {
        brings(Capability.REPORTS);
        try (Catalogue catalogue = Kit.load(plugin())) {
            assertThat(ReportProbe.faults(catalogue)).isEmpty();
        }
    }

    /** Grades of protection conceal at least address and reach. */
    @Test
    public void p7_must_protect_whom_its_grades_are_for() {
        brings(Capability.PROTECTION_GRADES);
        List<ProtectionGrade> shown = plugin().protectionGrades().stream().filter(ProtectionGrade::shownAsSuch).toList();

        assertThat(shown).allSatisfy(grade -> assertThat(grade.conceals()).as(grade.code()).contains(ProtectedFact.ADDRESS,
                ProtectedFact.REACH));
    }

    /** Its fields answer for no object, for one and for a page, for those objects only, of which nothing may be known. */
    @Test
    public void p8_must_resolve_its_fields_in_batches() {
        brings(Capability.SCHEMA);
        try (Catalogue catalogue = Kit.load(plugin())) {
            assertThat(SchemaProbe.faults(catalogue)).isEmpty();
        }
    }

    /** Its migrations take the values of any row, of an empty one too, to values that fit the fields. */
    @Test
    public void p10_must_migrate_any_stored_data() {
        brings(Capability.DATA);
        try (Catalogue catalogue = Kit.load(plugin())) {
            assertThat(DataProbe.faults(catalogue)).isEmpty();
        }
    }

    /** Its JAR is let in by itself, in a class loader that knows the JDK and the SPI only: it carries every library that it uses. */
    @Test
    public void p9_must_work_in_a_class_loader_of_its_own() throws IOException {
        Path folder = Files.createTempDirectory("rinnalla-contract-");
        try {
            jar(folder);
            assertThat(Kit.problems(folder)).extracting(PluginProblem::line).isEmpty();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    /** Rules of benefits answer to any work beside any benefit of the table, within the time budget, in texts that they have declared. */
    @Test
    public void p10_must_advise_on_any_benefit_in_declared_texts() {
        brings(Capability.BENEFITS);
        CountryPlugin plugin = plugin();
        try (Catalogue catalogue = Kit.load(plugin)) {
            assertThat(BenefitProbe.faults(catalogue, plugin.descriptor().country())).isEmpty();
        }
    }

    /** Figures judge any course, by those parts of it alone that they say they need. */
    @Test
    public void p11_must_name_what_its_figures_look_at() {
        brings(Capability.FIGURES);
        try (Catalogue catalogue = Kit.load(plugin())) {
            assertThat(FigureProbe.faults(catalogue)).isEmpty();
        }
    }

    private void brings(Capability capability) {
        assumeThat(without()).as("it brings " + capability).doesNotContain(capability);
    }

    private static List<Object> names(CountryPlugin plugin) {
        List<Object> names = new ArrayList<>(List.of(plugin.descriptor()));
        add(names, plugin.programmes(), programme -> List.of(programme.id(), programme.name(), programme.phases(), programme.terms()));
        add(names, plugin.identifiers(), identifier -> identifier.type());
        add(names, plugin.codeTables(), table -> List.of(table.id(), table.asOf(), table.entries().size()));
        add(names, plugin.protectionGrades(), Objects::requireNonNull);
        add(names, plugin.reports(), report -> List.of(report.id(), report.version(), report.texts()));
        add(names, plugin.figures(), figure -> List.of(figure.id(), figure.version(), figure.needs()));
        add(names, plugin.reportWriters(), writer -> writer.mediaType());
        add(names, plugin.data(), data -> List.of(data.noun(), data.version(), data.fields()));
        add(names, plugin.demo(), Objects::requireNonNull);
        plugin.schema().ifPresent(schema -> names.add(schema.resource()));
        return names;
    }

    private static <T> void add(List<Object> names, List<T> contributions, Function<T, Object> name) {
        contributions.forEach(one -> names.add(name.apply(one)));
    }
}
