package org.rinnalla.core.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.text.Texts;
import org.rinnalla.spi.ActivityRule;
import org.rinnalla.spi.CoursePart;
import org.rinnalla.spi.CourseView;
import org.rinnalla.spi.CourseView.Spell;
import org.rinnalla.spi.FigureDefinition;
import org.rinnalla.spi.Period;
import org.rinnalla.spi.PlacementKind;

/** The definitions at their boundaries. */
class DefinitionsTest {
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Period QUARTER = new Period(JULY, LocalDate.of(2026, 9, 30));
    private final List<Course> courses = new ArrayList<>();

    @Test
    void theQuarterRateCountsAPersonOnceAndOneDayOfWorkIsEnough() {
        // Given three persons: one with two courses and two jobs, one whose job ended on the first day, one whose job ended the day before
        course(1, "2026-01-01", "2026-07-10", job("2026-02-01", "2026-07-05", "20"));
        course(1, "2026-08-01", "", job("2026-08-02", "", "20"), job("2026-08-03", "", "10"));
        course(2, "2026-01-01", "", job("2026-02-01", "2026-07-01", "20"));
        course(3, "2026-01-01", "", job("2026-02-01", "2026-06-30", "20"));
        // And one who had left the day before
        course(4, "2025-01-01", "2026-06-30", job("2026-02-01", "", "20"));

        assertThat(count("quarter-rate")).isEqualTo("66.7 of 2/3");
    }

    @Test
    void onlyCompetitiveWorkCounts() {
        course(1, "2026-01-01", "", new Spell(PlacementKind.WORK_TRAINING, false, JULY, Optional.empty(), Optional.empty()));
        course(2, "2026-01-01", "", new Spell(PlacementKind.SUBSIDISED, false, JULY, Optional.empty(), Optional.empty()));

        assertThat(count("quarter-rate")).isEqualTo("0.0 of 0/2");
        assertThat(count("job-starts")).isEqualTo("0 of 0");
        assertThat(count("main-activity-paid-work")).isEqualTo("50.0 of 1/2");
    }

    @Test
    void theEmploymentRateLeavesOutThoseWhoHadWorkAtTheEntry() {
        course(1, "2026-07-10", "", job("2026-07-09", "", "20"));
        course(2, "2026-07-10", "", job("2026-07-10", "", "20"));
        course(3, "2026-07-10", "");

        assertThat(count("employment-rate")).isEqualTo("50.0 of 1/2");
    }

    @Test
    void aFirstJobCountsOnceFourHoursAreWorkedAndAllStartsCountEach() {
        // Given seven hours a week: four hours are worked on the fourth day
        course(1, "2026-01-01", "", job("2026-09-27", "", "7"));
        course(2, "2026-01-01", "", job("2026-09-28", "", "7"));
        course(3, "2026-01-01", "", job("2026-06-30", "2026-07-01", "40"), job("2026-07-02", "", "40"));
        course(4, "2026-01-01", "", job("2026-09-30", "", ""));

        assertThat(count("first-job-starts")).isEqualTo("2 of 2");
        assertThat(count("job-starts")).isEqualTo("4 of 4");
    }

    @Test
    void thirteenWeeksWithinSixteenMayBeInterrupted() {
        // Given jobs that began 112 days before the period: 91 days with a pause of 21, 90 days, 91 days of too few hours
        LocalDate start = JULY.minusDays(112);
        course(1, "2026-01-01", "", job(start.toString(), start.plusDays(44).toString(), "7"),
                job(start.plusDays(66).toString(), start.plusDays(111).toString(), "8"));
        course(2, "2026-01-01", "", job(start.toString(), start.plusDays(89).toString(), "40"));
        course(3, "2026-01-01", "", job(start.toString(), start.plusDays(90).toString(), "6.9"));
        course(4, "2026-01-01", "", job(start.toString(), start.plusDays(90).toString(), "3"),
                job(start.toString(), start.plusDays(90).toString(), "4"));

        assertThat(count("sustained-13-weeks")).isEqualTo("50.0 of 2/4");
    }

    @Test
    void aJobIsKeptWhenItRunsOnTheDayThatManyWeeksLater() {
        LocalDate start = JULY.minusDays(91);
        course(1, "2026-01-01", "", job(start.toString(), JULY.toString(), "20"));
        course(2, "2026-01-01", "", job(start.toString(), JULY.minusDays(1).toString(), "20"));
        course(3, "2026-01-01", "", job(start.minusDays(1).toString(), "", "20"));

        assertThat(count("retention-13-weeks")).isEqualTo("50.0 of 1/2");
    }

    @Test
    void kn1_theActivitiesExcludeEachOther() {
        course(1, "2026-01-01", "", job("2026-02-01", "", "20"),
                new Spell(PlacementKind.STUDIES, false, JULY, Optional.empty(), Optional.empty()));
        course(2, "2026-01-01", "", new Spell(PlacementKind.INTERNSHIP, false, JULY, Optional.of(LocalDate.of(2026, 9, 29)),
                Optional.empty()));

        assertThat(count("main-activity-paid-work")).isEqualTo("50.0 of 1/2");
        assertThat(count("main-activity-studies")).isEqualTo("0.0 of 0/2");
        assertThat(count("main-activity-none")).isEqualTo("50.0 of 1/2");
        assertThat(count("in-measure")).isEqualTo("50.0 of 1/2");
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
        course(1, "2026-06-21", "", job("2026-07-01", "", "20"));
        course(2, "2026-06-21", "", job("2026-07-04", "", "20"));

        assertThat(count("days-to-first-job")).isEqualTo("11.5 of 2");
        assertThat(count("days-to-first-employer-contact")).isEqualTo("- of 0");
    }

    @Test
    void everyDefinitionHasItsTextsInEveryLanguage() {
        for (String tag : List.of("en", "sv", "fi", "sv-FI", "nb", "nn")) {
            var texts = Texts.core();
            var locale = Locale.forLanguageTag(tag);
            List<FigureDefinition> all = new ArrayList<>(General.all());
            all.addAll(Gathered.all());
            all.forEach(each -> {
                assertThat(texts.text(locale, each.title())).as(tag + " " + each.id()).isNotBlank();
                assertThat(texts.text(locale, each.definition())).as(tag + " " + each.id()).isNotBlank();
            });
        }
    }

    @Test
    void noDefinitionLooksAtMoreThanItNames() {
        course(1, "2026-05-01", "2026-08-30", new Spell(PlacementKind.INTERNSHIP, false, JULY, day("2026-07-10"), Optional.empty()),
                job("2026-07-11", "", "20"), new Spell(PlacementKind.STUDIES, false, JULY, Optional.empty(), Optional.empty()));
        course(2, "2026-03-01", "", job("2026-03-15", "2026-09-09", "10"));
        course(3, "2026-07-01", "");
        for (FigureDefinition each : General.all()) {
            for (Course one : courses) {
                CourseView own = one.view();
                CourseView all = new CourseView(own.person(), own.stay(), own.placements(),
                        new CourseView.Talks(Optional.of(own.stay().startedOn().plusDays(5))), own.activities());
                CourseView read = new CourseView(
                        new CourseView.Who(all.person().key(), Optional.empty(), Optional.empty(), Optional.empty()),
                        new CourseView.Stay(all.stay().startedOn(), all.stay().endedOn(), Optional.empty(), ""),
                        each.needs().contains(CoursePart.PLACEMENTS) ? all.placements() : List.of(),
                        each.needs().contains(CoursePart.TALKS) ? all.talks() : new CourseView.Talks(Optional.empty()), all.activities());

                assertThat(each.judge(read, QUARTER)).as(each.id()).isEqualTo(each.judge(all, QUARTER));
            }
        }
    }

    private String count(String id) {
        List<Long> members = new ArrayList<>();
        List<CountedBy> wanted = General.all().stream().filter(each -> each.id().equals(id))
                .map(each -> new CountedBy(each, Optional.empty()))
                .toList();
        Tally.Numbers numbers = new Count(wanted, QUARTER, members::add).over(courses.iterator()).getFirst();
        if (wanted.getFirst().definition().oncePerPerson()) {
            assertThat(members).as("those who open below the figure").hasSize((int) numbers.numerator());
        }
        return numbers.value().map(BigDecimal::toPlainString).orElse("-") + " of " + numbers.numerator()
                + numbers.denominator().map(base -> "/" + base).orElse("");
    }

    private void course(long person, String from, String to, Spell... spells) {
        CourseView view = new CourseView(new CourseView.Who(person, Optional.empty(), Optional.empty(), Optional.empty()),
                new CourseView.Stay(LocalDate.parse(from), day(to), Optional.empty(), "JOB_SEARCH"), List.of(spells),
                new CourseView.Talks(Optional.empty()), ActivityRule.standard());
        courses.add(new Course(courses.size() + 1L, person, view));
    }

    private static Spell job(String from, String to, String hours) {
        return new Spell(PlacementKind.COMPETITIVE, true, LocalDate.parse(from), day(to),
                hours.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(hours)));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
