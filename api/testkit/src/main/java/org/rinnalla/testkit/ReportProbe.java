package org.rinnalla.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rinnalla.core.plugin.Answer;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.InstalledProgramme;
import org.rinnalla.core.plugin.InstalledReport;
import org.rinnalla.core.plugin.InstalledWriter;
import org.rinnalla.spi.Competitive;
import org.rinnalla.spi.EnrolmentView;
import org.rinnalla.spi.FidelityView;
import org.rinnalla.spi.MainActivity;
import org.rinnalla.spi.PhaseDefinition;
import org.rinnalla.spi.PlacementKind;
import org.rinnalla.spi.PlacementView;
import org.rinnalla.spi.ReportParameter;
import org.rinnalla.spi.ReportTable;
import org.rinnalla.spi.ReportTable.Label;
import org.rinnalla.spi.ReportTable.ReportColumn;
import org.rinnalla.spi.TextKey;
import org.rinnalla.spi.WorkView;

/**
 * Runs each report of each programme over no enrolment and over one of every kind, over no fidelity review and over whole and unfinished
 * ones of one site and of two, and each writer over a small table.
 */
final class ReportProbe {
    private static final LocalDate DAY = LocalDate.of(2028, 2, 29);

    private ReportProbe() {}

    static List<String> faults(Catalogue catalogue) {
        List<String> faults = new ArrayList<>();
        for (InstalledReport report : catalogue.reports()) {
            for (InstalledProgramme programme : catalogue.programmes()) {
                if (report.fits(programme.definition().id())) {
                    run(report, programme, List.of(), List.of(), faults);
                    run(report, programme, enrolments(programme), FakeReviews.oneSite(DAY), faults);
                    asks(report, programme, faults);
                    run(report, programme, List.of(), FakeReviews.twoSites(DAY), faults);
                }
            }
        }
        for (InstalledWriter writer : catalogue.writers()) {
            if (writer.write(Kit.FENCE, new FakeOutput(DAY)) instanceof Answer.Faulted<byte[]>(var fault)) {
                faults.add(fault.message());
            }
        }
        return faults.stream().distinct().toList();
    }

    private static void run(InstalledReport report, InstalledProgramme programme, List<EnrolmentView> enrolments,
            List<FidelityView> reviews, List<String> faults) {
        switch (report.run(Kit.FENCE, new FakeReport(programme.definition(), DAY, parameters(report), enrolments, reviews))) {
            case Answer.Faulted<ReportTable>(var fault) -> faults.add(fault.message());
            case Answer.Answered<ReportTable>(var table) -> Stream
                    .concat(texts(table),
                            table.sections().stream().flatMap(section -> Stream.concat(Stream.of(section.title()), texts(section.table()))))
                    .distinct().filter(key -> !declared(report, key)).forEach(key -> faults
                            .add("report " + report.id() + " shows the text " + key.value() + ", which its texts() do not name"));
        }
    }

    /** Told more than it asks for, a report counts the same. */
    private static void asks(InstalledReport report, InstalledProgramme programme, List<String> faults) {
        List<EnrolmentView> enrolments = enrolments(programme);
        FakeReport asked = new FakeReport(programme.definition(), DAY, parameters(report), enrolments);
        FakeReport whole = new FakeReport(programme.definition(), DAY, parameters(report), enrolments).generous();
        if (report.run(Kit.FENCE, asked) instanceof Answer.Answered<ReportTable>(var few)
                && report.run(Kit.FENCE, whole) instanceof Answer.Answered<ReportTable>(var all) && !few.equals(all)) {
            faults.add("report " + report.id() + " looks at parts of enrolments that it does not name when it asks for them; name them in "
                    + "enrolments(Set)");
        }
    }

    private static Stream<TextKey> texts(ReportTable table) {
        Stream<TextKey> cells = table.rows().stream().flatMap(List::stream).flatMap(cell -> switch (cell) {
            case Label(var key) -> Stream.of(key);
            case ReportTable.Labels(var keys) -> keys.stream();
            default -> Stream.of();
        });
        return Stream.of(table.columns().stream().map(ReportColumn::heading), cells, table.notes().stream(),
                table.charts().stream().map(ReportTable.ReportChart::title)).flatMap(keys -> keys);
    }

    private static boolean declared(InstalledReport report, TextKey key) {
        return report.definition().texts().others().contains(key) || report.definition().texts().title().equals(key)
                || report.definition().parameters().stream().anyMatch(parameter -> parameter.label().equals(key));
    }

    private static Map<String, Object> parameters(InstalledReport report) {
        Map<String, Object> values = new TreeMap<>();
        for (ReportParameter parameter : report.definition().parameters()) {
            values.put(parameter.name(), switch (parameter.kind()) {
                case DATE -> DAY;
                case INTEGER -> 1L;
                case TEXT -> "x";
                case BOOLEAN -> true;
            });
        }
        return values;
    }

    private static WorkView work(PlacementKind kind) {
        Competitive competitive = kind == PlacementKind.COMPETITIVE ? Competitive.YES : Competitive.NO;
        return new WorkView(List.of(new PlacementView(kind, competitive, DAY.minusDays(91), Optional.of(DAY.minusDays(1)),
                new PlacementView.Job(competitive, Optional.of("9112"), Optional.of("1"), Optional.empty(), Optional.of(BigDecimal.TEN),
                        Optional.of("LAID_OFF"), Optional.of(true))),
                new PlacementView(kind, Competitive.NOT_KNOWN, DAY, Optional.empty(), PlacementView.Job.UNKNOWN)),
                Optional.of(DAY.minusDays(100)), Optional.of(DAY.minusDays(99)), new WorkView.Applications(2, 1, 0));
    }

    private static List<EnrolmentView> enrolments(InstalledProgramme programme) {
        List<EnrolmentView> all = new ArrayList<>();
        for (PhaseDefinition phase : programme.definition().phases()) {
            for (MainActivity activity : MainActivity.values()) {
                all.add(new EnrolmentView(DAY.minusDays(all.size()), phase.code(), activity, Set.of(), Optional.empty(), Optional.empty()));
            }
            for (PlacementKind kind : PlacementKind.values()) {
                all.add(new EnrolmentView(DAY, phase.code(), MainActivity.NONE, Set.of(kind), Optional.of(DAY), Optional.of(2000),
                        work(kind)));
            }
        }
        return all;
    }
}
