package org.rinnalla.plugin.finland;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.rinnalla.spi.EnrolmentView;
import org.rinnalla.spi.MainActivity;
import org.rinnalla.spi.PlacementKind;
import org.rinnalla.spi.ReportDefinition;
import org.rinnalla.spi.ReportEnvironment;
import org.rinnalla.spi.ReportTable;
import org.rinnalla.spi.ReportTable.Cell;
import org.rinnalla.spi.ReportTable.ReportColumn;
import org.rinnalla.spi.ReportTexts;
import org.rinnalla.spi.TextKey;

/**
 * A site on a date. The relationships that arose since the start (FI-7) are not in what a report may know: those that run on the date on
 * the open labour market (FI-1) are counted instead.
 */
record SiteReport() implements ReportDefinition {
    private static final TextKey OPEN_MARKET = TextKey.of("report.site.open-market");
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
        return "1";
    }

    @Override
    public ReportTexts texts() {
        Stream<TextKey> activities = Stream.of(MainActivity.values()).map(SiteReport::label);
        Stream<TextKey> headings = COLUMNS.stream().map(ReportColumn::heading);
        return new ReportTexts(TextKey.of("report.site.title"), TextKey.of("report.site.definition"),
                Stream.of(activities, headings, Stream.of(OPEN_MARKET, TOTAL)).flatMap(keys -> keys).toList());
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
        rows.add(row("TOTAL", TOTAL, counts.values().stream().mapToLong(Long::longValue).sum()));
        rows.add(row("OPEN_MARKET", OPEN_MARKET, openMarket.get()));
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
