package org.rinnalla.plugin.finland;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rinnalla.plugin.shared.FixedReport;
import org.rinnalla.spi.EnrolmentView;
import org.rinnalla.spi.MainActivity;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ReportEnvironment;
import org.rinnalla.spi.ReportTable;
import org.rinnalla.spi.TextKey;

class SiteReportTest {
    private static final FixedReport GIVEN = FixedReport.of(new ThlIps(),
            Map.of(MainActivity.PAID_WORK, 4, MainActivity.STUDIES, 1, MainActivity.NONE, 6));

    @Test
    void counts_each_client_once_and_those_on_the_open_market_among_them() {
        Map<String, List<String>> figures = GIVEN.figures(new SiteReport());

        assertThat(figures).containsEntry("PAID_WORK", List.of("4")).containsEntry("STUDIES", List.of("1"))
                .containsEntry("NONE", List.of("6")).containsEntry("INTERNSHIP", List.of("0")).containsEntry("TOTAL", List.of("11"))
                .containsEntry("OPEN_MARKET", List.of("4")).hasSize(8);
    }

    @Test
    void the_phases_have_a_table_of_their_own_in_their_order() {
        ReportTable phases = new SiteReport().run(GIVEN).sections().getLast().table();

        assertThat(phases.rows()).hasSize(6).extracting(row -> row.getFirst()).startsWith(new ReportTable.Plain("CLIENT_AGREEMENT"));
        assertThat(phases.rows().get(2)).contains(new ReportTable.Count(11));
        assertThat(phases.rows().getLast()).contains(new ReportTable.Total(11));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22,report.site.open", "2026-11-23,report.site.starting"})
    void fi9_the_status_says_open_or_starting_with_the_date_under_headings_of_its_own(LocalDate opens, String status) {
        ReportTable table = new SiteReport().run(new Opening(opens)).sections().getFirst().table();

        assertThat(table.columns()).extracting(column -> column.heading().value()).containsExactly("report.site.column.code",
                "report.site.column.fact", "report.site.column.value");
        assertThat(table.rows().getFirst().getLast()).isEqualTo(new ReportTable.Label(TextKey.of(status)));
        assertThat(table.rows().getLast().getLast()).isEqualTo(new ReportTable.Day(opens));
    }

    /** A site with nobody in it, that opens on a day. */
    private record Opening(LocalDate opens) implements ReportEnvironment {
        @Override
        public ProgrammeDefinition programme() {
            return new ThlIps();
        }

        @Override
        public LocalDate date() {
            return LocalDate.of(2026, 11, 22);
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

        @Override
        public Optional<LocalDate> opensOn() {
            return Optional.of(opens);
        }
    }
}
