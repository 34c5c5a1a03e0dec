package org.rinnalla.plugin.sweden;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rinnalla.spi.EnrolmentPart;
import org.rinnalla.spi.EnrolmentView;
import org.rinnalla.spi.MainActivity;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.ReportDefinition;
import org.rinnalla.spi.ReportEnvironment;
import org.rinnalla.spi.ReportTable;
import org.rinnalla.spi.ReportTable.Cell;
import org.rinnalla.spi.ReportTable.ReportColumn;
import org.rinnalla.spi.ReportTexts;
import org.rinnalla.spi.TextKey;

/** Knivsta's way of counting: on a date, each active participant stands in exactly one activity, so the parts add up to the whole. */
record SnapshotReport() implements ReportDefinition {
    private static final List<MainActivity> MEASURES = List.of(MainActivity.INTERNSHIP, MainActivity.PAID_WORK, MainActivity.STUDIES,
            MainActivity.WORK_TRAINING, MainActivity.DAY_ACTIVITY);
    private static final TextKey IN_MEASURE = TextKey.of("report.snapshot.in-measure");
    private static final TextKey TOTAL = TextKey.of("report.snapshot.total");
    private static final List<ReportColumn> COLUMNS = List.of(
            new ReportColumn("code", TextKey.of("report.snapshot.column.code")),
            new ReportColumn("activity", TextKey.of("report.snapshot.column.activity")),
            new ReportColumn("participants", TextKey.of("report.snapshot.column.participants")),
            new ReportColumn("share", TextKey.of("report.snapshot.column.share")));

    @Override
    public String id() {
        return "se-snapshot";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public ReportTexts texts() {
        Stream<TextKey> activities = Stream.of(MainActivity.values()).map(SnapshotReport::label);
        Stream<TextKey> headings = COLUMNS.stream().map(ReportColumn::heading);
        return new ReportTexts(TextKey.of("report.snapshot.title"), TextKey.of("report.snapshot.definition"),
                Stream.of(activities, headings, Stream.of(IN_MEASURE, TOTAL)).flatMap(keys -> keys).toList());
    }

    /** Not the outreach programme: those whom it seeks are no participants yet. */
    @Override
    public List<ProgrammeId> programmes() {
        return List.of(KnivstaStegen.ID, StockholmPsychosisCare.ID, AlfaIps.ID);
    }

    @Override
    public ReportTable run(ReportEnvironment environment) {
        Map<MainActivity, Long> counts = new EnumMap<>(MainActivity.class);
        try (Stream<EnrolmentView> enrolments = environment.enrolments(Set.of(EnrolmentPart.ACTIVITY))) {
            enrolments.forEach(enrolment -> counts.merge(enrolment.mainActivity(), 1L, Long::sum));
        }
        long none = counts.getOrDefault(MainActivity.NONE, 0L);
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        List<List<Cell>> rows = new ArrayList<>();
        for (MainActivity activity : MEASURES) {
            rows.add(row(activity.name(), label(activity), counts.getOrDefault(activity, 0L), total));
        }
        rows.add(sum("IN_MEASURE", IN_MEASURE, total - none, total));
        rows.add(row(MainActivity.NONE.name(), label(MainActivity.NONE), none, total));
        rows.add(sum("TOTAL", TOTAL, total, total));
        return new ReportTable(COLUMNS, rows);
    }

    private static List<Cell> row(String code, TextKey label, long count, long total) {
        return List.of(new ReportTable.Plain(code), new ReportTable.Label(label), new ReportTable.Count(count), share(count, total));
    }

    private static List<Cell> sum(String code, TextKey label, long count, long total) {
        return List.of(new ReportTable.Plain(code), new ReportTable.Label(label), new ReportTable.Total(count), share(count, total));
    }

    /** Whole percent, each share rounded by itself from its own count; of nobody there is no share. */
    private static Cell share(long count, long total) {
        return total == 0
                ? new ReportTable.Blank()
                : new ReportTable.Percent(
                        BigDecimal.valueOf(count * 100).divide(BigDecimal.valueOf(total), 0, RoundingMode.HALF_UP));
    }

    private static TextKey label(MainActivity activity) {
        return TextKey.of(switch (activity) {
            case PAID_WORK -> "report.snapshot.paid-work";
            case INTERNSHIP -> "report.snapshot.internship";
            case WORK_TRAINING -> "report.snapshot.work-training";
            case STUDIES -> "report.snapshot.studies";
            case DAY_ACTIVITY -> "report.snapshot.day-activity";
            case NONE -> "report.snapshot.none";
        });
    }
}
