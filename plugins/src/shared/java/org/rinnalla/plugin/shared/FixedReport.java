package org.rinnalla.plugin.shared;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rinnalla.spi.EnrolmentView;
import org.rinnalla.spi.MainActivity;
import org.rinnalla.spi.PlacementKind;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ReportDefinition;
import org.rinnalla.spi.ReportEnvironment;
import org.rinnalla.spi.ReportTable;

/** A report's view of a few enrolments. */
public record FixedReport(ProgrammeDefinition programme, LocalDate date, List<EnrolmentView> views) implements ReportEnvironment {
    /** As many enrolments of each activity as the map says. */
    public static FixedReport of(ProgrammeDefinition programme, Map<MainActivity, Integer> counts) {
        LocalDate date = LocalDate.of(2026, 11, 22);
        List<EnrolmentView> views = counts.entrySet().stream()
                .flatMap(entry -> IntStream.range(0, entry.getValue()).mapToObj(_ -> view(date, entry.getKey()))).toList();
        return new FixedReport(programme, date, views);
    }

    /** The rows by the code in their first cell, each cell as it would be read. */
    public Map<String, List<String>> figures(ReportDefinition report) {
        return report.run(this).rows().stream().collect(Collectors.toMap(row -> read(row.getFirst()),
                row -> row.subList(2, row.size()).stream().map(FixedReport::read).toList()));
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
        return views.stream();
    }

    private static EnrolmentView view(LocalDate date, MainActivity activity) {
        Set<PlacementKind> running = activity == MainActivity.PAID_WORK ? Set.of(PlacementKind.COMPETITIVE) : Set.of();
        return new EnrolmentView(date.minusDays(10), "JOB_SEARCH", activity, running, Optional.empty(), Optional.empty());
    }

    private static String read(ReportTable.Cell cell) {
        return switch (cell) {
            case ReportTable.Plain(var text) -> text;
            case ReportTable.Label(var key) -> key.value();
            case ReportTable.Count(var count) -> String.valueOf(count);
            case ReportTable.Total(var total) -> String.valueOf(total);
            case ReportTable.Decimal(var decimal) -> decimal.toPlainString();
            case ReportTable.Percent(var percent) -> percent.toPlainString() + " %";
            case ReportTable.Day(var day) -> day.toString();
            case ReportTable.Labels(var keys) -> keys.toString();
            case ReportTable.Blank _ -> "";
        };
    }
}
