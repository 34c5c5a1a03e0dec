package org.rinnalla.plugin.sweden;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rinnalla.spi.EnrolmentView;
import org.rinnalla.spi.MainActivity;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ReportEnvironment;
import org.rinnalla.spi.ReportTable;

class SnapshotReportTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 22);

    @Test
    void knivstas_shares_come_out_exactly() {
        Map<MainActivity, Integer> given = Map.of(MainActivity.INTERNSHIP, 29, MainActivity.PAID_WORK, 26, MainActivity.STUDIES, 14,
                MainActivity.NONE, 31);

        Map<String, List<Object>> figures = run(given);

        assertThat(figures).containsEntry("INTERNSHIP", List.of(29L, "29")).containsEntry("PAID_WORK", List.of(26L, "26"))
                .containsEntry("STUDIES", List.of(14L, "14")).containsEntry("WORK_TRAINING", List.of(0L, "0"))
                .containsEntry("DAY_ACTIVITY", List.of(0L, "0")).containsEntry("IN_MEASURE", List.of(69L, "69"))
                .containsEntry("NONE", List.of(31L, "31")).containsEntry("TOTAL", List.of(100L, "100")).hasSize(8);
    }

    @Test
    void each_share_is_rounded_half_up_by_itself() {
        Map<String, List<Object>> figures = run(Map.of(MainActivity.INTERNSHIP, 1, MainActivity.PAID_WORK, 1, MainActivity.NONE, 6));

        assertThat(figures).containsEntry("INTERNSHIP", List.of(1L, "13")).containsEntry("PAID_WORK", List.of(1L, "13"))
                .containsEntry("IN_MEASURE", List.of(2L, "25")).containsEntry("NONE", List.of(6L, "75"));
    }

    @Test
    void of_nobody_there_is_no_share() {
        Map<String, List<Object>> figures = run(Map.of());

        assertThat(figures.values()).containsOnly(List.of(0L, "blank"));
    }

    @Test
    void is_not_offered_for_outreach() {
        assertThat(new SnapshotReport().programmes()).doesNotContain(HuddingeOutreach.ID).contains(KnivstaStegen.ID);
    }

    private static Map<String, List<Object>> run(Map<MainActivity, Integer> counts) {
        List<EnrolmentView> views = counts.entrySet().stream().flatMap(
                entry -> IntStream.range(0, entry.getValue()).mapToObj(i -> new EnrolmentView(DATE, "MAPPING", entry.getKey(), Set.of(),
                        Optional.empty(), Optional.empty())))
                .toList();
        ReportTable table = new SnapshotReport().run(new Fixed(views));
        return table.rows().stream().collect(Collectors.toMap(row -> ((ReportTable.Plain) row.getFirst()).value(),
                row -> List.of(((ReportTable.Count) row.get(2)).value(), share(row.get(3)))));
    }

    private static String share(ReportTable.Cell cell) {
        return cell instanceof ReportTable.Percent(BigDecimal value) ? value.toPlainString() : "blank";
    }

    private record Fixed(List<EnrolmentView> views) implements ReportEnvironment {
        @Override
        public ProgrammeDefinition programme() {
            return new KnivstaStegen();
        }

        @Override
        public LocalDate date() {
            return DATE;
        }

        @Override
        public Locale locale() {
            return Locale.of("sv");
        }

        @Override
        public Optional<Object> parameter(String name) {
            return Optional.empty();
        }

        @Override
        public Stream<EnrolmentView> enrolments() {
            return views.stream();
        }
    }
}
