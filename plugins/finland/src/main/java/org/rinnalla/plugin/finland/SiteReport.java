package org.rinnalla.plugin.finland;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.rinnalla.spi.EnrolmentView;
import org.rinnalla.spi.MainActivity;
import org.rinnalla.spi.Period;
import org.rinnalla.spi.PlacementKind;
import org.rinnalla.spi.ReportDefinition;
import org.rinnalla.spi.ReportEnvironment;
import org.rinnalla.spi.ReportTable;
import org.rinnalla.spi.ReportTable.Cell;
import org.rinnalla.spi.ReportTable.ReportColumn;
import org.rinnalla.spi.ReportTable.ReportSection;
import org.rinnalla.spi.ReportTexts;
import org.rinnalla.spi.TextKey;

/** A site on a date: what its clients do (FI-1), whether it is open, and how many employment relationships arose since it opened (FI-7). */
record SiteReport() implements ReportDefinition {
    private static final TextKey OPEN_MARKET = TextKey.of("report.site.open-market");
    private static final TextKey STATUS = TextKey.of("report.site.status");
    private static final TextKey OPEN = TextKey.of("report.site.open");
    private static final TextKey STARTING = TextKey.of("report.site.starting");
    private static final TextKey SINCE = TextKey.of("report.site.since");
    private static final TextKey JOB_STARTS = TextKey.of("report.site.job-starts");
    private static final TextKey TOTAL = TextKey.of("report.site.total");
    private static final List<ReportColumn> COLUMNS = List.of(new ReportColumn("code", TextKey.of("report.site.column.code")),
            new ReportColumn("activity", TextKey.of("report.site.column.activity")),
            new ReportColumn("participants", TextKey.of("report.site.column.participants")));

    @Override
    public String id() {
        return "fi-site";
    }

    @Override
    public String version() {
        return "2";
    }

    @Override
    public ReportTexts texts() {
        Stream<TextKey> activities = Stream.of(MainActivity.values()).map(SiteReport::label);
        Stream<TextKey> headings = COLUMNS.stream().map(ReportColumn::heading);
        return new ReportTexts(TextKey.of("report.site.title"), TextKey.of("report.site.definition"),
                Stream.of(activities, headings, Stream.of(OPEN_MARKET, TOTAL, STATUS, OPEN, STARTING, SINCE, JOB_STARTS))
                        .flatMap(keys -> keys).toList());
    }

    @Override
    public ReportTable run(ReportEnvironment environment) {
        Map<MainActivity, Long> counts = new EnumMap<>(MainActivity.class);
        AtomicLong openMarket = new AtomicLong();
        try (Stream<EnrolmentView> enrolments = environment.enrolments()) {
            enrolments.forEach(enrolment -> {
                counts.merge(enrolment.mainActivity(), 1L, Long::sum);
                if (enrolment.running().contains(PlacementKind.COMPETITIVE)) {
                    openMarket.incrementAndGet();
                }
            });
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (MainActivity activity : MainActivity.values()) {
            rows.add(row(activity.name(), label(activity), counts.getOrDefault(activity, 0L)));
        }
        rows.add(List.of(new ReportTable.Plain("TOTAL"), new ReportTable.Label(TOTAL),
                new ReportTable.Total(counts.values().stream().mapToLong(Long::longValue).sum())));
        rows.add(row("OPEN_MARKET", OPEN_MARKET, openMarket.get()));
        return new ReportTable(COLUMNS, rows).followedBy(List.of(new ReportSection(STATUS, status(environment))));
    }

    /** Open or starting, with the date (FI-9), and the employment relationships that arose (FI-7). */
    private static ReportTable status(ReportEnvironment environment) {
        LocalDate date = environment.date();
        List<List<Cell>> rows = new ArrayList<>();
        environment.opensOn().ifPresent(day -> {
            rows.add(List.of(new ReportTable.Plain("STATUS"), new ReportTable.Label(STATUS),
                    new ReportTable.Label(day.isAfter(date) ? STARTING : OPEN)));
            rows.add(List.of(new ReportTable.Plain("SINCE"), new ReportTable.Label(SINCE), new ReportTable.Day(day)));
            if (!day.isAfter(date)) {
                environment.figures(List.of("job-starts"), new Period(day, date))
                        .forEach(figure -> rows.add(List.of(new ReportTable.Plain("JOB_STARTS"), new ReportTable.Label(JOB_STARTS),
                                new ReportTable.Count(figure.counted().above()))));
            }
        });
        return new ReportTable(COLUMNS, rows);
    }

    private static List<Cell> row(String code, TextKey label, long count) {
        return List.of(new ReportTable.Plain(code), new ReportTable.Label(label), new ReportTable.Count(count));
    }

    private static TextKey label(MainActivity activity) {
        return TextKey.of(switch (activity) {
            case PAID_WORK -> "report.site.paid-work";
            case INTERNSHIP -> "report.site.internship";
            case WORK_TRAINING -> "report.site.work-training";
            case STUDIES -> "report.site.studies";
            case DAY_ACTIVITY -> "report.site.day-activity";
            case NONE -> "report.site.none";
        });
    }
}
