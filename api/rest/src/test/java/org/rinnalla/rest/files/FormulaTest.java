package org.rinnalla.rest.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+46701740600", "-1", "@sum", "\tx", "\rx", "'=1"})
    void whatASpreadsheetWouldRunIsMadeHarmless(String cell) {
        assertThat(Formula.neutral(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Kim", "'s-Gravenhage", "1-1", "a=b"})
    void everythingElseStaysAsItIs(String cell) {
        assertThat(Formula.neutral(cell)).isEqualTo(cell);
        assertThat(Formula.restored(cell)).isEqualTo(cell);
    }

    @Test
    void everyCellComesBackAsItWas() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder cell = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                cell.append("'=+-@\t\rab".charAt(random.nextInt(9)));
            }
            String neutral = Formula.neutral(cell.toString());
            assertThat(neutral).as("seed " + seed).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("-").doesNotStartWith("@");
            assertThat(Formula.restored(neutral)).as("seed " + seed).isEqualTo(cell.toString());
        }
    }
}
