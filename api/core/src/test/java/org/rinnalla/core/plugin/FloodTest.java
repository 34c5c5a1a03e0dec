package org.rinnalla.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rinnalla.core.plugin.Answer.Faulted;
import org.rinnalla.core.plugin.PluginFault.Reason;
import org.rinnalla.spi.EnrolmentView;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ReportDefinition;
import org.rinnalla.spi.ReportEnvironment;
import org.rinnalla.spi.ReportTable;
import org.rinnalla.spi.ReportTable.ReportColumn;
import org.rinnalla.spi.ReportTexts;
import org.rinnalla.spi.TextKey;
import org.rinnalla.spi.Violation;

/** Plugins that bring or answer more than anybody can hold. */
class FloodTest {
    @TempDir
    private Path work = Path.of("");

    @Test
    void a_jar_that_unpacks_without_end_is_refused() throws IOException {
        // Given a plugin with half a gibibyte of nothing, half a mebibyte when packed
        Path plugins = Files.createDirectories(work.resolve("plugins"));
        TestJar.plugin(work, "").build(work.resolve("small.jar"));
        try (java.util.zip.ZipFile from = new java.util.zip.ZipFile(work.resolve("small.jar").toFile());
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(plugins.resolve("bomb.jar")))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                from.getInputStream(entry).transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry("quay/nothing"));
            byte[] mebibyte = new byte[1 << 20];
            for (int i = 0; i <= PluginLimits.UNPACKED_BYTES >> 20; i++) {
                zip.write(mebibyte);
            }
        }
        // When it is loaded
        PluginTrust trust = new PluginTrust(PluginTrust.Mode.WARN, List.of(), Set.of());
        LoadOutcome outcome = new PluginLoader(Loading.FENCE, SchemaCheck.none()).load(
                new PluginSettings(Optional.of(plugins), true, trust, FenceSettings.standard(), java.time.Duration.ZERO,
                        PluginValues.none()),
                1);
        // Then it is not read to its end
        assertThat(outcome).isInstanceOfSatisfying(LoadOutcome.Rejected.class, rejected -> assertThat(rejected.problems())
                .extracting(PluginProblem::rule).containsExactly(PluginRule.JAR_TOO_LARGE));
    }

    @Test
    void ten_megabytes_of_sdl_in_a_jar_are_refused() {
        TestJar.plugin(work,
                "public Optional<SchemaExtension> schema() { return Optional.of(new SchemaExtension(\"s.graphqls\", List.of())); }")
                .entry("s.graphqls", "#".repeat(10_000_000)).build(work.resolve("plugins/bad.jar"));

        assertThat(Loading.problems(work.resolve("plugins"))).extracting(PluginProblem::rule).containsExactly(PluginRule.SCHEMA_TOO_LARGE);
    }

    @Test
    void a_report_with_too_many_rows_is_the_plugin_s_fault() {
        FakePlugin plugin = new FakePlugin().bundle("en", "report.title = T\nreport.definition = D");
        plugin.reports.add(new Flood(new FakeReport("qz-one", "1", List.of(), List.of()), List.of(new ReportTable.Count(1))));
        InstalledPlugin installed = plugin.installed();

        assertThat(new InstalledReport(installed, installed.contributions().reports().getFirst()).run(Loading.FENCE, new NoReport()))
                .isInstanceOfSatisfying(Faulted.class, faulted -> assertThat(((Faulted<?>) faulted).fault().reason())
                        .isEqualTo(Reason.RETURNED_TOO_MUCH));
        installed.handle().close();
    }

    @Test
    void a_rule_that_finds_fault_without_end_decides_nothing() {
        List<Violation> endless = Collections.nCopies(PluginLimits.CONTRIBUTIONS + 1,
                new Violation("NO", "field", TextKey.of("a"), Map.of()));

        assertThatThrownBy(() -> PlainValues.all(endless)).isInstanceOfSatisfying(BadContribution.class,
                bad -> assertThat(bad.reason()).isEqualTo(Reason.RETURNED_TOO_MUCH));
    }

    /** As many rows as it is told, and one. */
    private record Flood(FakeReport like, List<ReportTable.Cell> row) implements ReportDefinition {
        @Override
        public String id() {
            return like.id();
        }

        @Override
        public String version() {
            return like.version();
        }

        @Override
        public ReportTexts texts() {
            return like.texts();
        }

        @Override
        public ReportTable run(ReportEnvironment environment) {
            return new ReportTable(List.of(new ReportColumn("count", TextKey.of("report.title"))),
                    Collections.nCopies(PluginLimits.REPORT_CELLS + 1, row));
        }
    }

    private record NoReport() implements ReportEnvironment {
        @Override
        public ProgrammeDefinition programme() {
            return FakeProgramme.of("qz.one");
        }

        @Override
        public LocalDate date() {
            return LocalDate.EPOCH;
        }

        @Override
        public Locale locale() {
            return Locale.ENGLISH;
        }

        @Override
        public Optional<Object> parameter(String name) {
            return Optional.empty();
        }

        @Override
        public Stream<EnrolmentView> enrolments() {
            return Stream.empty();
        }
    }
}
