package org.rinnalla.plugin.sweden;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.rinnalla.spi.ReportTable.ReportSection;
import org.rinnalla.spi.ReportTexts;
import org.rinnalla.spi.TextKey;

/** The common ESF+ indicators: each person once, by gender, with what is not told said and not guessed, and the checks of consistency. */
record EsfReport() implements ReportDefinition {
    private static final List<ReportColumn> COLUMNS = Rows.columns("esf", "code", "indicator", "women", "men", "others", "total", "untold");
    private static final List<ReportColumn> CHECKS = Rows.columns("esf", "check", "left", "right", "holds");
    private static final TextKey YES = TextKey.of("report.esf.yes");
    private static final TextKey NO = TextKey.of("report.esf.no");

    @Override
    public String id() {
        return "se-esf";
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
        return List.of(new ReportParameter("from", ReportParameter.Kind.DATE, true, TextKey.of("report.esf.from")));
    }

    @Override
    public List<ProgrammeId> programmes() {
        return List.of(KnivstaStegen.ID, StockholmPsychosisCare.ID, AlfaIps.ID);
    }

    @Override
    public ReportTexts texts() {
        List<TextKey> others = new ArrayList<>(Stream.of(EsfIndicator.values()).map(EsfIndicator::label).toList());
        others.addAll(Rows.headings(COLUMNS));
        others.addAll(Rows.headings(CHECKS));
        others.addAll(List.of(YES, NO, TextKey.of("report.esf.results"), TextKey.of("report.esf.checks"),
                TextKey.of("report.esf.check.sum"),
                TextKey.of("report.esf.check.part"), TextKey.of("report.esf.note.untold"), TextKey.of("report.esf.note.organisations")));
        return new ReportTexts(TextKey.of("report.esf.title"), TextKey.of("report.esf.definition"), others);
    }

    @Override
    public ReportTable run(ReportEnvironment environment) {
        LocalDate to = environment.date();
        Period period = new Period(
                environment.parameter("from").map(LocalDate.class::cast).filter(day -> !day.isAfter(to)).orElse(to), to);
        Map<EsfIndicator, Sums> sums = new EnumMap<>(EsfIndicator.class);
        Set<Long> entered = new HashSet<>();
        Set<Long> left = new HashSet<>();
        try (Stream<PersonView> persons = environment.persons(to)) {
            persons.forEach(person -> {
                long key = person.course().person().key();
                boolean enters = person.course().active(period) && entered.add(key);
                boolean leaves = person.course().stay().endedOn().filter(period::contains).isPresent() && left.add(key);
                for (EsfIndicator each : EsfIndicator.values()) {
                    if (each.aboutParticipants() && (each.result() ? leaves : enters)) {
                        sums.computeIfAbsent(each, any -> new Sums()).add(each, person);
                    }
                }
            });
        }
        ReportTable results = new ReportTable(COLUMNS, rows(sums, true));
        return new ReportTable(COLUMNS, rows(sums, false))
                .noting(TextKey.of("report.esf.note.untold"), TextKey.of("report.esf.note.organisations"))
                .followedBy(List.of(new ReportSection(TextKey.of("report.esf.results"), results),
                        new ReportSection(TextKey.of("report.esf.checks"), new ReportTable(CHECKS, checks(sums)))));
    }

    private static List<List<Cell>> rows(Map<EsfIndicator, Sums> sums, boolean results) {
        return Stream.of(EsfIndicator.values()).filter(each -> each.result() == results).map(each -> {
            Sums sum = sums.getOrDefault(each, new Sums());
            List<Cell> row = new ArrayList<>(List.of(new ReportTable.Plain(each.name()), new ReportTable.Label(each.label())));
            if (each.aboutParticipants()) {
                row.addAll(List.of(new ReportTable.Count(sum.women), new ReportTable.Count(sum.men), new ReportTable.Count(sum.others),
                        new ReportTable.Count(sum.total()), new ReportTable.Count(sum.untold)));
            } else {
                row.addAll(List.of(new ReportTable.Blank(), new ReportTable.Blank(), new ReportTable.Blank(), new ReportTable.Blank(),
                        new ReportTable.Blank()));
            }
            return List.copyOf(row);
        }).toList();
    }

    /** 02 + 04 + 05 is 01 unless somebody did not tell; 03 is a part of 02. */
    private static List<List<Cell>> checks(Map<EsfIndicator, Sums> sums) {
        long all = total(sums, EsfIndicator.EECO01);
        long parts = total(sums, EsfIndicator.EECO02) + total(sums, EsfIndicator.EECO04) + total(sums, EsfIndicator.EECO05);
        long unemployed = total(sums, EsfIndicator.EECO02);
        long longTerm = total(sums, EsfIndicator.EECO03);
        return List.of(check("report.esf.check.sum", parts, all, parts == all),
                check("report.esf.check.part", longTerm, unemployed, longTerm <= unemployed));
    }

    private static long total(Map<EsfIndicator, Sums> sums, EsfIndicator indicator) {
        return sums.getOrDefault(indicator, new Sums()).total();
    }

    private static List<Cell> check(String label, long left, long right, boolean holds) {
        return List.of(new ReportTable.Label(TextKey.of(label)), new ReportTable.Count(left), new ReportTable.Count(right),
                new ReportTable.Label(holds ? YES : NO));
    }

    private static final class Sums {
        private long women;
        private long men;
        private long others;
        private long untold;

        void add(EsfIndicator indicator, PersonView person) {
            boolean told = indicator.counts(person).isPresent();
            if (!told) {
                untold++;
            } else if (indicator.counts(person).orElse(false)) {
                switch (person.course().person().gender().orElse("")) {
                    case "WOMAN" -> women++;
                    case "MAN" -> men++;
                    default -> others++;
                }
            }
        }

        long total() {
            return women + men + others;
        }
    }
}
