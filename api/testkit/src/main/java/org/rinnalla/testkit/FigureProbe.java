package org.rinnalla.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.core.plugin.Answer;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.InstalledPlugin;
import org.rinnalla.spi.ActivityRule;
import org.rinnalla.spi.CoursePart;
import org.rinnalla.spi.CourseView;
import org.rinnalla.spi.CourseView.Spell;
import org.rinnalla.spi.CourseView.Stay;
import org.rinnalla.spi.CourseView.Talks;
import org.rinnalla.spi.CourseView.Who;
import org.rinnalla.spi.FigureDefinition;
import org.rinnalla.spi.FigureVerdict;
import org.rinnalla.spi.Period;
import org.rinnalla.spi.PlacementKind;

/** Judges courses of many kinds by each figure, whole and without the parts that the figure does not name: the verdicts are the same. */
final class FigureProbe {
    private static final LocalDate DAY = LocalDate.of(2028, 2, 29);
    private static final Period PERIOD = new Period(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 3, 31));

    private FigureProbe() {}

    static List<String> faults(Catalogue catalogue) {
        List<String> faults = new ArrayList<>();
        for (InstalledPlugin plugin : catalogue.plugins()) {
            for (FigureDefinition figure : plugin.contributions().figures()) {
                courses().forEach(course -> judge(plugin, figure, course, faults));
            }
        }
        return faults.stream().distinct().toList();
    }

    private static void judge(InstalledPlugin plugin, FigureDefinition figure, CourseView course, List<String> faults) {
        Answer<Boolean> same = Kit.FENCE.report(plugin, "figure " + figure.id(), () -> {
            FigureVerdict verdict = figure.judge(course, PERIOD);
            return verdict.equals(figure.judge(read(course, figure.needs()), PERIOD));
        });
        switch (same) {
            case Answer.Answered<Boolean>(Boolean told) when told -> {
            }
            case Answer.Answered<Boolean> other -> faults.add("the figure " + figure.id() + " looks at more than the " + figure.needs()
                    + " that its needs() name");
            case Answer.Faulted<Boolean>(var fault) -> faults.add(fault.message());
        }
    }

    private static CourseView read(CourseView whole, Set<CoursePart> parts) {
        Stay stay = whole.stay();
        return new CourseView(
                parts.contains(CoursePart.PERSON)
                        ? whole.person()
                        : new Who(whole.person().key(), Optional.empty(), Optional.empty(), Optional.empty()),
                parts.contains(CoursePart.STAGE) ? stay : new Stay(stay.startedOn(), stay.endedOn(), Optional.empty(), ""),
                parts.contains(CoursePart.PLACEMENTS) ? whole.placements() : List.of(),
                parts.contains(CoursePart.TALKS) ? whole.talks() : new Talks(Optional.empty()), whole.activities());
    }

    private static List<CourseView> courses() {
        List<CourseView> all = new ArrayList<>();
        for (String gender : List.of("WOMAN", "MAN", "UNKNOWN")) {
            for (int weeks : List.of(0, 8, 60)) {
                for (List<Spell> work : work()) {
                    for (Optional<LocalDate> end : List.of(Optional.<LocalDate>empty(), Optional.of(DAY.plusDays(20)))) {
                        all.add(new CourseView(new Who(weeks, Optional.of(1990), Optional.of(gender), Optional.of("0000")),
                                new Stay(DAY.minusWeeks(weeks), end, end.map(any -> "WORK"), "JOB_SEARCH"), work,
                                new Talks(Optional.of(DAY.minusWeeks(weeks).plusDays(3))), ActivityRule.standard()));
                    }
                }
            }
        }
        return all;
    }

    private static List<List<Spell>> work() {
        List<List<Spell>> all = new ArrayList<>(List.of(List.of()));
        for (PlacementKind kind : PlacementKind.values()) {
            all.add(List.of(new Spell(kind, kind == PlacementKind.COMPETITIVE, DAY, Optional.empty(), Optional.of(BigDecimal.TEN))));
            all.add(List.of(new Spell(kind, kind == PlacementKind.COMPETITIVE, DAY.minusWeeks(30), Optional.of(DAY), Optional.empty())));
        }
        return all;
    }
}
