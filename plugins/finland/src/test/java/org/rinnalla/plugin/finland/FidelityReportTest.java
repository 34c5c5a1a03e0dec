package org.rinnalla.plugin.finland;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rinnalla.spi.FidelityReport;
import org.rinnalla.spi.FidelityView;
import org.rinnalla.spi.ReportTable;
import org.rinnalla.spi.ReportTable.Cell;
import org.rinnalla.spi.TextKey;
import org.rinnalla.testkit.FakeReport;
import org.rinnalla.testkit.FakeReviews;

/** What the report makes of reviews: numbers by hand. */
class FidelityReportTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 19);
    private static final Cell NOTHING = new ReportTable.Blank();

    @Test
    void aWholeReviewHasATotalAndStandsBesideTheOneBefore() {
        // Given 25 × 4 now and 25 × 3 a year ago
        ReportTable report = run(FakeReviews.oneSite(DAY));

        // Then 100 points are 25 more, and the three items of the first part 12 of 15
        assertThat(cell(report, 0, "total")).isEqualTo(number(100));
        assertThat(column(section(report, "history"), "change")).containsExactly(number(25), NOTHING);
        assertThat(section(report, "history").charts()).hasSize(1);
        ReportTable parts = section(report, "parts");
        assertThat(column(parts, "score")).containsExactly(number(12), number(32), number(56));
        assertThat(column(parts, "highest")).containsExactly(number(15), number(40), number(70));
        assertThat(column(parts, "change")).containsExactly(number(3), number(8), number(14));
        assertThat(section(report, "services").rows()).hasSize(14);
        assertThat(column(section(report, "services"), "previous")).containsOnly(number(3));
        assertThat(section(report, "lift").rows()).hasSize(25);
        assertThat(report.sections()).noneMatch(each -> each.title().value().endsWith("missing"));
        assertThat(report.sections()).noneMatch(each -> each.table().columns().getFirst().key().equals("site"));
    }

    @Test
    void aMissingItemBlocksTheTotalAndItsPartAndIsNamed() {
        ReportTable report = run(FakeReviews.twoSites(DAY));

        assertThat(column(report, "total")).containsExactly(NOTHING, number(125));
        assertThat(cell(report, 0, "agreed")).isEqualTo(number(24));
        assertThat(cell(report, 0, "band")).isEqualTo(new ReportTable.Label(key("no-total")));
        assertThat(report.notes()).contains(key("note.missing"));
        assertThat(section(report, "missing").rows()).singleElement()
                .satisfies(row -> assertThat(row).contains(new ReportTable.Plain("18")));
        assertThat(column(section(report, "parts"), "score")).containsExactly(number(12), number(32), NOTHING, number(15), number(40),
                number(70));
        assertThat(column(section(report, "parts"), "change")).containsExactly(number(3), number(8), NOTHING, NOTHING, NOTHING, NOTHING);
        assertThat(section(report, "history").charts()).isEmpty();
    }

    @Test
    void scoresOfAnotherScaleAreNotCompared() {
        FidelityView now = FakeReviews.whole(1, Optional.of("North"), DAY, 4);
        FidelityView old = FakeReviews.whole(1, Optional.of("North"), DAY.minusYears(1), 3);
        FidelityView other = new FidelityView(1, old.unit(), new FidelityView.Held(old.held().reviewedOn(), old.held().period(),
                new FidelityView.Name("OLDER", "15 items"), old.held().state()), old.items(), old.result());

        ReportTable report = run(List.of(now, other));

        assertThat(column(section(report, "history"), "change")).containsOnly(NOTHING);
        assertThat(column(section(report, "staffing"), "previous")).containsOnly(NOTHING);
    }

    @Test
    void whatIsNotThereIsSaid() {
        ReportTable report = run(List.of());

        assertThat(report.rows()).isEmpty();
        assertThat(report.sections()).isEmpty();
        assertThat(report.notes()).containsExactly(key("note.none"));
    }

    @Test
    void whatLiveDataSayIsOverriddenWhereTheReviewersAgreedOnSomethingElse() {
        ReportTable live = section(run(FakeReviews.oneSite(DAY)), "live");

        assertThat(cell(live, 0, "proposed")).isEqualTo(number(3));
        assertThat(cell(live, 0, "difference")).isEqualTo(number(1));
        assertThat(cell(live, 0, "counted")).isEqualTo(new ReportTable.Decimal(new BigDecimal("2.5")));
    }

    private static ReportTable run(List<FidelityView> reviews) {
        return FidelityReport.of("fi-fidelity").run(new FakeReport(new ThlIps(), DAY, Map.of(), List.of(), reviews));
    }

    private static ReportTable section(ReportTable report, String name) {
        return report.sections().stream().filter(each -> each.title().equals(key("section." + name))).findFirst().orElseThrow().table();
    }

    private static List<Cell> column(ReportTable table, String key) {
        return table.rows().stream().map(row -> row.get(place(table, key))).toList();
    }

    private static Cell cell(ReportTable table, int row, String key) {
        return table.rows().get(row).get(place(table, key));
    }

    private static int place(ReportTable table, String key) {
        return table.columns().stream().map(ReportTable.ReportColumn::key).toList().indexOf(key);
    }

    private static Cell number(int value) {
        return new ReportTable.Decimal(BigDecimal.valueOf(value));
    }

    private static TextKey key(String key) {
        return TextKey.of("report.fidelity." + key);
    }
}
