package org.rinnalla.core.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rinnalla.core.model.FidelityBand;

/** The thresholds of each item, at their bounds. */
class LadderTest {
    @ParameterizedTest
    @CsvSource({"1,20,5", "1,20.01,4", "1,25,4", "1,26,3", "1,30,3", "1,31,2", "1,40,2", "1,41,1", // participants
            "2,96,5", "2,95,4", "2,90,4", "2,89,3", "2,75,3", "2,74,2", "2,60,2", "2,59,1", "3,6,5", "3,5,4", "3,4,3", "3,1,3", "3,0,1",
            "4,90,5", "4,89,4", "4,75,4", "4,74,3", "4,50,3", "4,49,2", "4,0,2", "5,5,5", "5,2,2", "5,1,1", "13,4,5", "13,0,1", //
            "15,30,5", "15,31,4", "15,60,4", "15,61,3", "15,150,3", "15,151,2", "15,270,2", "15,271,1", // days
            "16,90,5", "16,75,4", "16,50,3", "16,25,2", "16,24,1", "17,6,5", "17,5.99,4", "17,5,4", "17,4,3", "17,3,2", "17,2,2",
            "17,1.99,1", "19,85,5", "19,84,4", "19,70,4", "19,69,3", "19,60,3", "19,59,2", "19,50,2", "19,49,1", "20,85,5", "20,49,1",
            "21,95,5", "21,94,4", "21,85,4", "21,84,3", "21,75,3", "21,74,2", "21,65,2", "21,64,1", //
            "24,65,5", "24,64,4", "24,50,4", "24,49,3", "24,40,3", "24,39,2", "24,31,2", "24,30,1", "25,6,5", "25,5,4", "25,3,2", "25,2,1"})
    void aValueGivesItsScore(int item, BigDecimal value, int score) {
        assertThat(FidelityItems.of(item).ladder().score(new Ratio(value, BigDecimal.ONE, BigDecimal.ONE))).isEqualTo(score);
    }

    @Test
    void sharesAreComparedExactlyAndRoundedToTheWorseSide() {
        Ladder diversity = FidelityItems.of(19).ladder();
        assertThat(diversity.score(Ratio.percent(849_999, 1_000_000))).isEqualTo(4);
        assertThat(diversity.value(Ratio.percent(849_999, 1_000_000))).isEqualByComparingTo("84.99");
        Ladder days = FidelityItems.of(15).ladder();
        assertThat(days.score(Ratio.of(90_001, BigDecimal.valueOf(3000)))).isEqualTo(4);
        assertThat(days.value(Ratio.of(90_001, BigDecimal.valueOf(3000)))).isEqualByComparingTo("30.01");
    }

    @Test
    void whatWouldLiftIsTheNextThresholdAndHowFarItIs() {
        Ladder community = FidelityItems.of(24).ladder();
        assertThat(community.next(Ratio.percent(30, 100), 1)).hasValueSatisfying(lift -> {
            assertThat(lift.score()).isEqualTo(2);
            assertThat(lift.beyond()).isTrue();
            assertThat(lift.distance()).isEqualByComparingTo("0");
        });
        assertThat(community.next(Ratio.percent(47, 100), 3)).hasValueSatisfying(lift -> {
            assertThat(lift.threshold()).isEqualByComparingTo("50");
            assertThat(lift.distance()).isEqualByComparingTo("3");
        });
        assertThat(community.next(Ratio.percent(80, 100), 5)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"125,EXEMPLARY", "115,EXEMPLARY", "114,GOOD", "100,GOOD", "99,FAIR", "74,FAIR", "73,NOT_SUPPORTED_EMPLOYMENT",
            "25,NOT_SUPPORTED_EMPLOYMENT"})
    void theSumHasABand(int total, FidelityBand band) {
        assertThat(FidelityItems.band(total)).isEqualTo(band);
    }

    @Test
    void thereAre25ItemsAndNineAreCounted() {
        assertThat(FidelityItems.all()).extracting(FidelityItem::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 25).boxed().toList());
        assertThat(FidelityItems.all()).filteredOn(FidelityItem::computed).extracting(FidelityItem::number).containsExactly(1, 4, 15, 17,
                19, 20, 21, 23, 24);
        assertThatThrownBy(() -> FidelityItems.band(24)).isInstanceOf(IllegalArgumentException.class);
    }
}
