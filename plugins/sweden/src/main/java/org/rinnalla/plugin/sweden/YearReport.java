package org.rinnalla.plugin.sweden;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rinnalla.spi.FigureView;
import org.rinnalla.spi.FundingView;
import org.rinnalla.spi.Period;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.ReportDefinition;
import org.rinnalla.spi.ReportEnvironment;
import org.rinnalla.spi.ReportTable;
import org.rinnalla.spi.ReportTable.Cell;
import org.rinnalla.spi.ReportTable.ReportChart;
import org.rinnalla.spi.ReportTable.ReportColumn;
import org.rinnalla.spi.ReportTable.ReportSection;
import org.rinnalla.spi.ReportTexts;
import org.rinnalla.spi.TextKey;

/** A programme's year, to be read on paper: the figures, the main activities, the quarters, who pays, and how was counted. */
record YearReport() implements ReportDefinition {
    private static final List<String> KEY_FIGURES = List.of("active", "persons-ever", "newly-enrolled", "ended", "quarter-rate",
            "employment-rate", "first-job-starts", "job-starts", "sustained-13-weeks", "retention-13-weeks", "retention-26-weeks",
            "retention-52-weeks", "days-to-first-employer-contact", "employer-contact-within-30-days", "days-to-first-job", "mean-stay",
            "internship-to-job", "employer-contacts-per-week", "places-taken");
    private static final List<ReportColumn> FIGURES = Rows.columns("year", "figure", "value", "above", "below");
    private static final List<ReportColumn> QUARTERS = Rows.columns("year", "quarter", "worked", "served", "rate");
    private static final List<ReportColumn> FUNDING = Rows.columns("year", "funder", "from", "to", "share");
    private static final List<ReportColumn> RULES = Rows.columns("year", "figure", "rule");
    private static final SnapshotReport SNAPSHOT = new SnapshotReport();

    @Override
    public String id() {
        return "se-year";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<ProgrammeId> programmes() {
        return SNAPSHOT.programmes();
    }

    @Override
    public ReportTexts texts() {
        List<TextKey> others = new ArrayList<>(SNAPSHOT.texts().others());
        Stream.of(FIGURES, QUARTERS, FUNDING, RULES).flatMap(List::stream).map(ReportColumn::heading).forEach(others::add);
        others.addAll(Rows.keys("report.year", "activities", "quarters", "funding", "rules", "note", "chart.activities", "chart.quarters"));
        return new ReportTexts(TextKey.of("report.year.title"), TextKey.of("report.year.definition"), others);
    }

    @Override
    public ReportTable run(ReportEnvironment environment) {
        LocalDate to = environment.date();
        Period year = new Period(to.withDayOfYear(1), to);
        List<FigureView> figures = environment.figures(KEY_FIGURES, year);
        List<ReportSection> sections = new ArrayList<>();
        sections.add(new ReportSection(TextKey.of("report.year.activities"), SNAPSHOT.run(environment)
                .drawn(new ReportChart(TextKey.of("report.year.chart.activities"), "activity", "participants"))));
        sections.add(new ReportSection(TextKey.of("report.year.quarters"), quarters(environment)));
        if (!environment.funding().isEmpty()) {
            sections.add(new ReportSection(TextKey.of("report.year.funding"),
                    new ReportTable(FUNDING, environment.funding().stream().map(YearReport::funding).toList())));
        }
        sections.add(new ReportSection(TextKey.of("report.year.rules"), new ReportTable(RULES, figures.stream()
                .map(each -> List.<Cell>of(new ReportTable.Plain(each.title()),
                        new ReportTable.Plain(each.definition() + " (" + each.id() + ", " + each.version() + ")")))
                .toList())));
        return new ReportTable(FIGURES, figures.stream().map(YearReport::row).toList()).noting(TextKey.of("report.year.note"))
                .followedBy(sections);
    }

    private static List<Cell> row(FigureView figure) {
        return List.of(new ReportTable.Plain(figure.title()), switch (figure.kind()) {
            case COUNT -> new ReportTable.Count(figure.counted().above());
            case SHARE -> figure.value().<Cell>map(ReportTable.Percent::new).orElseGet(ReportTable.Blank::new);
            case MEDIAN_DAYS, MEAN_DAYS, RATE -> Rows.number(figure.value());
        }, new ReportTable.Count(figure.counted().above()),
                figure.counted().below().<Cell>map(ReportTable.Count::new).orElseGet(ReportTable.Blank::new));
    }

    /** The last four whole quarters. */
    private static ReportTable quarters(ReportEnvironment environment) {
        LocalDate date = environment.date();
        LocalDate start = date.plusDays(1).withDayOfMonth(1).withMonth((date.plusDays(1).getMonthValue() - 1) / 3 * 3 + 1).minusMonths(12);
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            LocalDate first = start.plusMonths(3L * i);
            Period quarter = new Period(first, first.plusMonths(3).minusDays(1));
            environment.figures(List.of("quarter-rate"), quarter)
                    .forEach(figure -> rows.add(List.of(new ReportTable.Plain(first.getYear() + " Q" + (first.getMonthValue() + 2) / 3),
                            new ReportTable.Count(figure.counted().above()), new ReportTable.Count(figure.counted().below().orElse(0L)),
                            figure.value().<Cell>map(ReportTable.Percent::new).orElseGet(ReportTable.Blank::new))));
        }
        return new ReportTable(QUARTERS, rows).drawn(new ReportChart(TextKey.of("report.year.chart.quarters"), "quarter", "rate"));
    }

    private static List<Cell> funding(FundingView funding) {
        return List.of(new ReportTable.Plain(funding.funder()), new ReportTable.Day(funding.startsOn()),
                funding.endsOn().<Cell>map(ReportTable.Day::new).orElseGet(ReportTable.Blank::new),
                funding.share().<Cell>map(share -> new ReportTable.Percent(BigDecimal.valueOf(share))).orElseGet(ReportTable.Blank::new));
    }
}
