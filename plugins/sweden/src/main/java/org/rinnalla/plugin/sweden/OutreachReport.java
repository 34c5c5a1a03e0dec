package org.rinnalla.plugin.sweden;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rinnalla.spi.OutreachView;
import org.rinnalla.spi.Period;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.ReportDefinition;
import org.rinnalla.spi.ReportEnvironment;
import org.rinnalla.spi.ReportParameter;
import org.rinnalla.spi.ReportTable;
import org.rinnalla.spi.ReportTable.Cell;
import org.rinnalla.spi.ReportTable.ReportChart;
import org.rinnalla.spi.ReportTable.ReportColumn;
import org.rinnalla.spi.ReportTable.ReportSection;
import org.rinnalla.spi.ReportTexts;
import org.rinnalla.spi.TextKey;

/** Whom outreach looks for and reaches (HU-1 to HU-8). Who may not see the sources of signals gets the report without them (HU-2). */
record OutreachReport() implements ReportDefinition {
    private static final List<ReportColumn> COLUMNS = Rows.columns("outreach", "what", "number");
    private static final String SOURCE = "report.outreach.source";
    private static final String ATTEMPT = "report.outreach.attempt";
    private static final String SERVICE = "report.outreach.service";
    private static final List<String> SOURCES = List.of("CARE_CONTACT", "SELF", "RELATIVE", "SOCIAL_SERVICES", "EMPLOYMENT_SERVICE",
            "INSURANCE", "POLICE", "CHURCH", "LANDLORD", "LIBRARY", "SCHOOL", "OTHER");
    private static final List<String> ATTEMPTS = List.of("LETTER", "PHONE", "HOME_VISIT", "MESSAGE", "WALK", "MEETING",
            "AUTHORITY_ACCOMPANIED");
    private static final List<String> SERVICES = List.of("HOUSING_SUPPORT", "HOME_CARE", "HEALTH_CARE", "SOCIAL_SERVICES",
            "EMPLOYMENT_SUPPORT", "DAY_ACTIVITY", "OTHER");

    @Override
    public String id() {
        return "se-outreach";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<ProgrammeId> programmes() {
        return List.of(HuddingeOutreach.ID);
    }

    @Override
    public List<ReportParameter> parameters() {
        return List.of(new ReportParameter("from", ReportParameter.Kind.DATE, true, TextKey.of("report.outreach.from")));
    }

    @Override
    public ReportTexts texts() {
        List<TextKey> others = new ArrayList<>(Rows.headings(COLUMNS));
        SOURCES.forEach(code -> others.add(Rows.key(SOURCE, code)));
        ATTEMPTS.forEach(code -> others.add(Rows.key(ATTEMPT, code)));
        SERVICES.forEach(code -> others.add(Rows.key(SERVICE, code)));
        others.addAll(Rows.keys("report.outreach", "ever", "fresh", "reached", "reached-share", "by-source", "by-attempt", "by-service",
                "total"));
        return new ReportTexts(TextKey.of("report.outreach.title"), TextKey.of("report.outreach.definition"), others);
    }

    @Override
    public ReportTable run(ReportEnvironment environment) {
        LocalDate to = environment.date();
        Period period = new Period(
                environment.parameter("from").map(LocalDate.class::cast).filter(day -> !day.isAfter(to)).orElse(to), to);
        Map<String, Long> sources = new TreeMap<>();
        Map<String, Long> attempts = new TreeMap<>();
        Map<String, Long> services = new TreeMap<>();
        long[] sums = new long[3];
        try (Stream<OutreachView> cases = environment.outreach(to)) {
            cases.forEach(one -> {
                sums[0]++;
                sums[1] += period.contains(one.receivedOn()) ? 1 : 0;
                sums[2] += one.firstContactOn().filter(day -> !day.isAfter(to)).isPresent() ? 1 : 0;
                if (!one.source().isEmpty()) {
                    sources.merge(one.source(), 1L, Long::sum);
                }
                one.attempts().forEach(kind -> attempts.merge(kind, 1L, Long::sum));
                one.handOvers().forEach(service -> services.merge(service, 1L, Long::sum));
            });
        }
        List<List<Cell>> rows = List.of(row("ever", new ReportTable.Count(sums[0])), row("fresh", new ReportTable.Count(sums[1])),
                row("reached", new ReportTable.Count(sums[2])), row("reached-share", share(sums[2], sums[0])));
        List<ReportSection> sections = new ArrayList<>();
        if (!sources.isEmpty() || sums[0] == 0) {
            sections.add(section("by-source", SOURCE, SOURCES, sources));
        }
        sections.add(section("by-attempt", ATTEMPT, ATTEMPTS, attempts));
        sections.add(section("by-service", SERVICE, SERVICES, services));
        return new ReportTable(COLUMNS, rows).followedBy(sections);
    }

    private static ReportSection section(String title, String start, List<String> known, Map<String, Long> counts) {
        List<List<Cell>> rows = new ArrayList<>();
        counts.forEach((code, count) -> rows.add(List.of(
                known.contains(code) ? new ReportTable.Label(Rows.key(start, code)) : new ReportTable.Plain(code),
                new ReportTable.Count(count))));
        rows.add(row("total", new ReportTable.Total(counts.values().stream().mapToLong(Long::longValue).sum())));
        TextKey key = TextKey.of("report.outreach." + title);
        return new ReportSection(key, new ReportTable(COLUMNS, rows).drawn(new ReportChart(key, "what", "number")));
    }

    private static List<Cell> row(String key, Cell value) {
        return List.of(new ReportTable.Label(TextKey.of("report.outreach." + key)), value);
    }

    private static Cell share(long part, long whole) {
        return whole == 0
                ? new ReportTable.Blank()
                : new ReportTable.Percent(BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP));
    }
}
