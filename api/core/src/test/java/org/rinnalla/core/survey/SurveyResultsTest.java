package org.rinnalla.core.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No small number is told, and none can be worked out. */
class SurveyResultsTest {
    @Test
    void aSmallUnitTakesTheLargestWithItUntilThreeAreHidden() {
        assertThat(shown(3, 8, 20, 6)).containsExactly(false, false, false, true);
        assertThat(shown(5, 6)).containsExactly(true, true);
    }

    @Test
    void withTooFewUnitsToHideBehindNothingIsTold() {
        SurveyResults results = Surveys.results(tallies(3, 20));

        assertThat(results.answers()).isEmpty();
        assertThat(results.units()).allSatisfy(unit -> assertThat(unit.answers()).isEmpty());
    }

    /** Two units of which one is small: one's staff knows its own answers, and would know the other's from the sum. */
    @Test
    void whyNothingOrNotAllIsToldIsSaid() {
        assertThat(Surveys.results(tallies(3, 20)).withheld()).contains(SurveyWithheld.SMALL_UNITS);
        assertThat(Surveys.results(tallies(2, 1)).withheld()).contains(SurveyWithheld.TOO_FEW_ANSWERS);
        assertThat(Surveys.results(tallies()).withheld()).contains(SurveyWithheld.TOO_FEW_ANSWERS);
        assertThat(Surveys.results(tallies(3, 8, 20, 6)).withheld()).contains(SurveyWithheld.SOME_UNITS);
        assertThat(Surveys.results(tallies(5, 6)).withheld()).isEmpty();
    }

    @Test
    void whatIsHiddenIsNeverTheRestOfWhatIsTold() {
        long seed = System.nanoTime();
        System.out.println("seed=" + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            int[] answers = random.ints(1 + random.nextInt(6), 1, 13).toArray();
            SurveyResults results = Surveys.results(tallies(answers));
            long hidden = results.units().stream().filter(unit -> unit.answers().isEmpty()).count();
            assertThat(results.units()).allSatisfy(unit -> assertThat(unit.answers().orElse(5)).isGreaterThanOrEqualTo(5));
            assertThat(hidden == 0 || hidden >= 3 || results.answers().isEmpty()).as("%s", List.of(answers)).isTrue();
        }
    }

    @Test
    void fourAnswersAreNotToldAndFiveAre() {
        Surveys.Tallies tallies = new Surveys.Tallies();
        for (int i = 0; i < 4; i++) {
            tallies.add(1, 5, 4, 3, 2);
        }
        assertThat(Surveys.results(tallies).answers()).isEmpty();
        assertThat(Surveys.results(tallies).questions()).allSatisfy(question -> assertThat(question.mean()).isEmpty());

        tallies.add(1, 4, 4, 4, 4);

        assertThat(Surveys.results(tallies).answers()).isEqualTo(OptionalInt.of(5));
        assertThat(Surveys.results(tallies).questions().getFirst().mean()).contains(new BigDecimal("4.8"));
    }

    private static List<Boolean> shown(int... answers) {
        return Surveys.results(tallies(answers)).units().stream().map(unit -> unit.answers().isPresent()).toList();
    }

    private static Surveys.Tallies tallies(int... answers) {
        Surveys.Tallies tallies = new Surveys.Tallies();
        for (int unit = 0; unit < answers.length; unit++) {
            for (int i = 0; i < answers[unit]; i++) {
                tallies.add(unit + 1, 4, 4, 4, 4);
            }
        }
        return tallies;
    }
}
