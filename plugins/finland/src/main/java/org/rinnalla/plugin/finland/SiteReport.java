package org.rinnalla.plugin.finland;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.rinnalla.spi.EnrolmentPart;
import org.rinnalla.spi.EnrolmentView;
import org.rinnalla.spi.FigureView;
import org.rinnalla.spi.MainActivity;
import org.rinnalla.spi.Period;
import org.rinnalla.spi.PhaseDefinition;
import org.rinnalla.spi.PlacementKind;
import org.rinnalla.spi.ReportDefinition;
import org.rinnalla.spi.ReportEnvironment;
import org.rinnalla.spi.ReportTable;
import org.rinnalla.spi.ReportTable.Cell;
import org.rinnalla.spi.ReportTable.ReportChart;
import org.rinnalla.spi.ReportTable.ReportColumn;
import org.rinnalla.spi.ReportTable.ReportSection;
import org.rinnalla.spi.ReportTexts;
import org.rinnalla.spi.TextKey;

/**
 * A site on a date: what its clients do (FI-1) and in which phase they are, whether it is open (FI-9), how many employment relationships
 * arose since it opened (FI-7) and who made the applications (FI-6).
 */
record SiteReport() implements ReportDefinition {
    private static final TextKey OPEN_MARKET = text("open-market");
    private static final TextKey STATUS = text("status");
    private static final TextKey STATE = text("state");
    private static final TextKey OPEN = text("open");
    private static final TextKey STARTING = text("starting");
    private static final TextKey SINCE = text("since");
    private static final TextKey TOTAL = text("total");
    private static final TextKey PHASES = text("phases");
    private static final TextKey WORK = text("work");
    private static final TextKey CHART = text("chart.phases");
    private static final List<ReportColumn> ACTIVITIES = columns("code", "activity", "participants");
    private static final List<ReportColumn> FACTS = columns("code", "fact", "value");
    private static final List<ReportColumn> STEPS = columns("code", "phase", "participants");
    private static final List<ReportColumn> FIGURES = columns("code", "figure", "above", "below", "share");
    private static final List<String> SINCE_OPENING = List.of("persons-ever", "job-starts", "first-job-starts",
            "participant-made-applications", "employer-contact-within-30-days");

    @Override
    public String id() {
        return "fi-site";
    }

    @Override
    public String version() {
        return "3";
    }

    @Override
    public ReportTexts texts() {
        Stream<TextKey> activities = Stream.of(MainActivity.values()).map(SiteReport::label);
        Stream<TextKey> headings = Stream.of(ACTIVITIES, FACTS, STEPS, FIGURES).flatMap(List::stream).map(ReportColumn::heading);
        Stream<TextKey> phases = new ThlIps().phases().stream().flatMap(phase -> phase.label().stream());
        Stream<TextKey> others = Stream.of(OPEN_MARKET, TOTAL, STATUS, STATE, OPEN, STARTING, SINCE, PHASES, WORK, CHART);
        return new ReportTexts(text("title"), text("definition"),
                Stream.of(activities, headings, phases, others).flatMap(keys -> keys).toList());
    }

    @Override
    public ReportTable run(ReportEnvironment environment) {
        Map<MainActivity, Long> counts = new EnumMap<>(MainActivity.class);
        Map<String, Long> phases = new HashMap<>();
        AtomicLong openMarket = new AtomicLong();
        try (Stream<EnrolmentView> enrolments = environment.enrolments(Set.of(EnrolmentPart.ACTIVITY, EnrolmentPart.PHASE))) {
            enrolments.forEach(enrolment -> {
                counts.merge(enrolment.mainActivity(), 1L, Long::sum);
                phases.merge(enrolment.phase(), 1L, Long::sum);
                if (enrolment.running().contains(PlacementKind.COMPETITIVE)) {
                    openMarket.incrementAndGet();
                }
            });
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (MainActivity activity : MainActivity.values()) {
            rows.add(row(activity.name(), label(activity), counts.getOrDefault(activity, 0L)));
        }
        rows.add(total(counts.values()));
        rows.add(row("OPEN_MARKET", OPEN_MARKET, openMarket.get()));
        return new ReportTable(ACTIVITIES, rows)
                .followedBy(sections(environment, phases));
    }

    private static List<ReportSection> sections(ReportEnvironment environment, Map<String, Long> phases) {
        LocalDate date = environment.date();
        List<ReportSection> sections = new ArrayList<>();
        environment.opensOn().ifPresent(day -> {
            boolean open = !day.isAfter(date);
            sections.add(new ReportSection(STATUS, new ReportTable(FACTS,
                    List.of(List.of(new ReportTable.Plain("STATUS"), new ReportTable.Label(STATE),
                            new ReportTable.Label(open ? OPEN : STARTING)),
                            List.of(new ReportTable.Plain("SINCE"), new ReportTable.Label(SINCE), new ReportTable.Day(day))))));
            if (open) {
                sections.add(new ReportSection(WORK, new ReportTable(FIGURES,
                        environment.figures(SINCE_OPENING, new Period(day, date)).stream().map(SiteReport::figure).toList())));
            }
        });
        List<List<Cell>> steps = new ArrayList<>();
        for (PhaseDefinition phase : environment.programme().phases()) {
            phase.label().ifPresent(label -> steps.add(row(phase.code(), label, phases.getOrDefault(phase.code(), 0L))));
        }
        if (!steps.isEmpty()) {
            steps.add(total(phases.values()));
            sections.add(new ReportSection(PHASES,
                    new ReportTable(STEPS, steps).drawn(new ReportChart(CHART, "phase", "participants"))));
        }
        return sections;
    }

    private static List<Cell> figure(FigureView figure) {
        return List.of(new ReportTable.Plain(figure.id()), new ReportTable.Plain(figure.title()),
                new ReportTable.Count(figure.counted().above()),
                figure.counted().below().<Cell>map(ReportTable.Count::new).orElseGet(ReportTable.Blank::new),
                figure.counted().below().flatMap(_ -> figure.value()).<Cell>map(ReportTable.Percent::new)
                        .orElseGet(ReportTable.Blank::new));
    }

    private static List<Cell> row(String code, TextKey label, long count) {
        return List.of(new ReportTable.Plain(code), new ReportTable.Label(label), new ReportTable.Count(count));
    }

    private static List<Cell> total(Collection<Long> counts) {
        return List.of(new ReportTable.Plain("TOTAL"), new ReportTable.Label(TOTAL),
                new ReportTable.Total(counts.stream().mapToLong(Long::longValue).sum()));
    }

    private static List<ReportColumn> columns(String... keys) {
        return Stream.of(keys).map(key -> new ReportColumn(key, text("column." + key))).toList();
    }

    private static TextKey text(String key) {
        return TextKey.of("report.site." + key);
    }

    private static TextKey label(MainActivity activity) {
        return text(switch (activity) {
            case PAID_WORK -> "paid-work";
            case INTERNSHIP -> "internship";
            case WORK_TRAINING -> "work-training";
            case STUDIES -> "studies";
            case DAY_ACTIVITY -> "day-activity";
            case NONE -> "none";
        });
    }
}
