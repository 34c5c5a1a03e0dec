package org.rinnalla.core.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** No small number is told, and none can be worked out. */
class SuppressionTest {
    @Test
    void aSingleSmallPartTakesTheNextOneWithIt() {
        assertThat(Suppression.hidden(Map.of(1L, 3, 2L, 8, 3L, 20))).containsExactlyInAnyOrder(1L, 2L);
        assertThat(Suppression.hidden(Map.of(1L, 3, 2L, 4, 3L, 20))).containsExactlyInAnyOrder(1L, 2L);
        assertThat(Suppression.hidden(Map.of(1L, 1, 2L, 2, 3L, 20, 4L, 30))).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(Suppression.hidden(Map.of(1L, 5, 2L, 6))).isEmpty();
        assertThat(Suppression.hidden(Map.of(1L, 4))).containsExactly(1L);
    }

    @Test
    void whatIsHiddenIsNeverTheRestOfWhatIsTold() {
        long seed = System.nanoTime();
        System.out.println("seed=" + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            Map<Long, Integer> parts = new TreeMap<>();
            for (long unit = 1; unit <= 1 + random.nextInt(6); unit++) {
                parts.put(unit, 1 + random.nextInt(12));
            }
            Set<Long> hidden = Suppression.hidden(parts);
            assertThat(parts.entrySet()).allSatisfy(part -> assertThat(part.getValue() >= 5 || hidden.contains(part.getKey())).isTrue());
            int rest = hidden.stream().mapToInt(parts::get).sum();
            boolean all = hidden.size() == parts.size();
            assertThat(hidden.isEmpty() || all || hidden.size() > 1 && rest >= 5).as("%s %s", parts, hidden).isTrue();
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
}
