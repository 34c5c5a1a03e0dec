package org.rinnalla.plugin.finland;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rinnalla.spi.CourseView;
import org.rinnalla.spi.PersonView;
import org.rinnalla.spi.ReportDefinition;
import org.rinnalla.spi.ReportEnvironment;
import org.rinnalla.spi.ReportSubject;
import org.rinnalla.spi.ReportTable;
import org.rinnalla.spi.ReportTable.Cell;
import org.rinnalla.spi.ReportTable.ReportColumn;
import org.rinnalla.spi.ReportTable.ReportSection;
import org.rinnalla.spi.ReportTexts;
import org.rinnalla.spi.TextKey;

/**
 * Rows for evaluation research (FI-8): only people with a consent for research that holds, under a pseudonym that changes with each quarter,
 * coarse in place and age. The data dictionary below follows from the columns.
 */
record EvaluationExport() implements ReportDefinition {
    private static final List<String> KEYS = List.of("person", "region", "ageGroup", "entry", "firstEmployerContact", "jobStarts",
            "firstJob",
            "hours", "openMarket", "end", "reason");
    private static final List<ReportColumn> COLUMNS = KEYS.stream().map(key -> new ReportColumn(key, column(key))).toList();
    private static final List<ReportColumn> DICTIONARY = List.of(new ReportColumn("key", column("dictionary.key")),
            new ReportColumn("name", column("dictionary.name")), new ReportColumn("meaning", column("dictionary.meaning")));
    private static final TextKey YES = TextKey.of("report.evaluation.yes");
    private static final TextKey NO = TextKey.of("report.evaluation.no");
    private static final TextKey TITLE = TextKey.of("report.evaluation.dictionary");
    private static final TextKey NOTE = TextKey.of("report.evaluation.note");

    @Override
    public String id() {
        return "fi-evaluation";
    }

    @Override
    public String version() {
        return "2";
    }

    @Override
    public ReportSubject subject() {
        return ReportSubject.RESEARCH_ROWS;
    }

    @Override
    public ReportTexts texts() {
        List<TextKey> others = new ArrayList<>(List.of(YES, NO, TITLE, NOTE));
        Stream.concat(COLUMNS.stream(), DICTIONARY.stream()).map(ReportColumn::heading).forEach(others::add);
        KEYS.forEach(key -> others.add(meaning(key)));
        return new ReportTexts(TextKey.of("report.evaluation.title"), TextKey.of("report.evaluation.definition"), others);
    }

    @Override
    public ReportTable run(ReportEnvironment environment) {
        List<List<Cell>> rows = new ArrayList<>();
        try (Stream<PersonView> persons = environment.persons(environment.date())) {
            persons.forEach(person -> rows.add(row(person, environment.date())));
        }
        List<List<Cell>> words = KEYS.stream().map(key -> List.<Cell>of(new ReportTable.Plain(key), new ReportTable.Label(column(key)),
                new ReportTable.Label(meaning(key)))).toList();
        return new ReportTable(COLUMNS, rows).noting(NOTE)
                .followedBy(List.of(new ReportSection(TITLE, new ReportTable(DICTIONARY, words))));
    }

    private static List<Cell> row(PersonView person, LocalDate date) {
        CourseView course = person.course();
        List<CourseView.Spell> jobs = course.jobs().stream().filter(job -> !job.startedOn().isAfter(date)).toList();
        Optional<CourseView.Spell> first = jobs.stream().findFirst();
        Optional<BigDecimal> hours = first.flatMap(CourseView.Spell::hoursPerWeek);
        boolean left = course.stay().endedOn().filter(day -> !day.isAfter(date)).isPresent();
        return List.of(plain(person.pseudonym()), plain(course.person().area().map(AreaCodes::county)),
                plain(person.ageAtEntry().map(EvaluationExport::group)), new ReportTable.Day(course.stay().startedOn()),
                day(course.talks().firstEmployerContactOn().filter(on -> !on.isAfter(date))), new ReportTable.Count(jobs.size()),
                day(first.map(CourseView.Spell::startedOn)), hours.<Cell>map(ReportTable.Decimal::new).orElseGet(ReportTable.Blank::new),
                new ReportTable.Label(jobs.isEmpty() ? NO : YES), left ? day(course.stay().endedOn()) : new ReportTable.Blank(),
                left ? plain(course.stay().endReason()) : new ReportTable.Blank());
    }

    /** Ten years wide, the ends open; none begins with a sign that a spreadsheet would take for a formula. */
    static String group(int age) {
        if (age < 20) {
            return "0-19";
        }
        return age >= 60 ? "60+" : age / 10 * 10 + "-" + (age / 10 * 10 + 9);
    }

    private static Cell plain(Optional<String> text) {
        return text.<Cell>map(ReportTable.Plain::new).orElseGet(ReportTable.Blank::new);
    }

    private static Cell day(Optional<LocalDate> day) {
        return day.<Cell>map(ReportTable.Day::new).orElseGet(ReportTable.Blank::new);
    }

    private static TextKey column(String key) {
        return TextKey.of("report.evaluation.column." + kebab(key));
    }

    private static TextKey meaning(String key) {
        return TextKey.of("report.evaluation.meaning." + kebab(key));
    }

    private static String kebab(String key) {
        return key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
