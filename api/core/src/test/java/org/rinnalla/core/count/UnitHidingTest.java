package org.rinnalla.core.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.rinnalla.spi.SmallNumbers;

/** Which units are hidden, over all the columns of a group at once. */
class UnitHidingTest {
    @Test
    void aSmallNumberInOneColumnHidesTheUnitInAllAndTwoMoreWithIt() {
        List<Long> active = List.of(40L, 30L, 20L, 10L);
        List<Long> atWork = List.of(20L, 12L, 9L, 3L);

        assertThat(UnitHiding.group(List.of(active, atWork), 4)).containsExactly(true, true, false, true);
        assertThat(UnitHiding.group(List.of(active), 4)).containsExactly(false, false, false, false);
    }

    @Test
    void withTwoUnitsASmallNumberHidesBothAsTheTotalIsKnown() {
        assertThat(UnitHiding.group(List.of(List.of(40L, 3L)), 2)).containsExactly(true, true);
    }

    @Test
    void inEveryColumnNobodyIsLeftAloneBehindTheTotal() {
        long seed = System.nanoTime();
        System.out.println("UnitHidingTest seed=" + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            int units = 1 + random.nextInt(7);
            List<List<Long>> columns = IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(any -> LongStream.generate(() -> random.nextInt(12)).limit(units).boxed().toList()).toList();
            boolean[] hidden = UnitHiding.group(columns, units);
            boolean all = IntStream.range(0, units).allMatch(i -> hidden[i]);
            for (List<Long> column : columns) {
                long number = IntStream.range(0, units).filter(i -> hidden[i]).count();
                long sum = IntStream.range(0, units).filter(i -> hidden[i]).mapToLong(column::get).sum();
                assertThat(IntStream.range(0, units).noneMatch(i -> !hidden[i] && SmallNumbers.USUAL.hides(column.get(i))))
                        .as("seed %s: %s", seed, columns).isTrue();
                assertThat(number == 0 || all || number >= 3 && sum > number).as("seed %s: %s", seed, columns).isTrue();
            }
        }
    }
}
