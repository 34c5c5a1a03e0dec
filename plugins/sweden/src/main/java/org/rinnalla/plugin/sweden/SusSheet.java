package org.rinnalla.plugin.sweden;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rinnalla.spi.Period;
import org.rinnalla.spi.PersonView;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.ReportDefinition;
import org.rinnalla.spi.ReportEnvironment;
import org.rinnalla.spi.ReportParameter;
import org.rinnalla.spi.ReportSubject;
import org.rinnalla.spi.ReportTable;
import org.rinnalla.spi.ReportTable.Cell;
import org.rinnalla.spi.ReportTable.ReportColumn;
import org.rinnalla.spi.ReportTexts;
import org.rinnalla.spi.TextKey;

/**
 * What is typed into SUS, in its order: a row for each registration into and out of the measure in the period. People with protected
 * personal data, and those without a consent for registers, are registered anonymously.
 */
record SusSheet() implements ReportDefinition {
    private static final String INCOME = "report.sus.income";
    private static final String STATUS = "report.sus.status";
    private static final List<ReportColumn> COLUMNS = Rows.columns("sus", "number", "registration", "occasion", "nationalId", "name",
            "municipality", "measure", "income", "status", "education", "exitReason");
    private static final TextKey ANONYMOUS = TextKey.of("report.sus.anonymous");
    private static final TextKey IN = TextKey.of("report.sus.in");
    private static final TextKey OUT = TextKey.of("report.sus.out");

    @Override
    public String id() {
        return "se-sus";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public ReportSubject subject() {
        return ReportSubject.REGISTER_ROWS;
    }

    @Override
    public List<ReportParameter> parameters() {
        return List.of(new ReportParameter("from", ReportParameter.Kind.DATE, true, TextKey.of("report.sus.from")));
    }

    @Override
    public List<ProgrammeId> programmes() {
        return List.of(KnivstaStegen.ID, StockholmPsychosisCare.ID, AlfaIps.ID);
    }

    @Override
    public ReportTexts texts() {
        List<TextKey> others = new ArrayList<>(Rows.headings(COLUMNS));
        others.addAll(List.of(ANONYMOUS, IN, OUT, TextKey.of("report.sus.note.typed"), TextKey.of("report.sus.note.told")));
        others.addAll(programmes().stream().map(SusSheet::measure).toList());
        others.addAll(Background.incomes(INCOME));
        others.addAll(Background.statuses(STATUS));
        others.addAll(Background.education());
        others.addAll(Rows.keys("report.sus.exit", "OWN_DECISION", "STEADY_WORK", "STUDIES", "MOVED", "OTHER_SERVICE", "HEALTH_OWN_CHOICE",
                "NO_CONTACT_AFTER_OUTREACH", "DECEASED", "MISREGISTERED", "PROGRAMME_ENDED"));
        return new ReportTexts(TextKey.of("report.sus.title"), TextKey.of("report.sus.definition"), others);
    }

    @Override
    public ReportTable run(ReportEnvironment environment) {
        LocalDate to = environment.date();
        LocalDate from = environment.parameter("from").map(LocalDate.class::cast).filter(day -> !day.isAfter(to)).orElse(to);
        Period period = new Period(from, to);
        TextKey measure = measure(environment.programme().id());
        List<Line> lines = new ArrayList<>();
        try (Stream<PersonView> persons = environment.persons(to)) {
            persons.forEach(person -> {
                LocalDate entry = person.course().stay().startedOn();
                if (period.contains(entry)) {
                    lines.add(line(person, measure, true, entry));
                }
                person.course().stay().endedOn().filter(period::contains)
                        .ifPresent(exit -> lines.add(line(person, measure, false, exit)));
            });
        }
        lines.sort(Line.ORDER);
        List<List<Cell>> rows = new ArrayList<>();
        lines.forEach(line -> rows.add(line.numbered(rows.size() + 1)));
        return new ReportTable(COLUMNS, rows).noting(TextKey.of("report.sus.note.typed"), TextKey.of("report.sus.note.told"));
    }

    private static Line line(PersonView person, TextKey measure, boolean entry, LocalDate day) {
        PersonView.Background told = person.background();
        Cell who = person.named().<Cell>map(named -> Rows.plain(named.nationalId())).orElseGet(() -> new ReportTable.Label(ANONYMOUS));
        List<Cell> cells = List.of(new ReportTable.Label(entry ? IN : OUT), new ReportTable.Day(day), who,
                Rows.plain(person.named().map(PersonView.Named::name)), Rows.plain(person.named().flatMap(PersonView.Named::registration)),
                new ReportTable.Label(measure), Rows.labels(INCOME, told.all(entry ? "incomeBefore" : "incomeAfter")),
                Rows.label(STATUS, told.one(entry ? "labourStatus" : "leavingStatus")),
                Rows.label("report.education", told.one("education")),
                entry ? new ReportTable.Blank() : Rows.label("report.sus.exit", person.course().stay().endReason()));
        return new Line(person.named().map(PersonView.Named::name).orElse(""), day, cells);
    }

    private static TextKey measure(ProgrammeId programme) {
        return TextKey.of(programme.equals(KnivstaStegen.ID)
                ? "programme.knivsta.name"
                : programme.equals(StockholmPsychosisCare.ID) ? "programme.stockholm.name" : "programme.alfa.name");
    }

    /**
     * A row before it has a number. Those with a name come first, by name; the anonymous ones follow by what stands in them and nothing
     * else, so that their place tells nobody beside whom they were enrolled.
     *
     * @param name empty: anonymous
     */
    private record Line(String name, LocalDate day, List<Cell> cells) {
        static final Comparator<Line> ORDER = Comparator.comparing((Line line) -> line.name().isEmpty()).thenComparing(Line::name)
                .thenComparing(Line::day).thenComparing(line -> line.name().isEmpty() ? line.cells().toString() : "");

        List<Cell> numbered(int number) {
            List<Cell> row = new ArrayList<>();
            row.add(new ReportTable.Count(number));
            row.addAll(cells);
            return List.copyOf(row);
        }
    }
}
