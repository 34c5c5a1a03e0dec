package org.rinnalla.core.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.rinnalla.spi.SmallNumbers;

/** An attacker who knows the rule, sees a table and its total, and tries every table that would be published alike. */
class SuppressionTest {
    /** Without rounding, which is the harder case. */
    private static final SmallNumbers RULE = new SmallNumbers(5, 1);

    @Test
    void nobodyRecoversAHiddenCell() {
        long seed = System.nanoTime();
        System.out.println("SuppressionTest seed=" + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            List<Long> parts = LongStream.generate(() -> random.nextInt(8)).limit(2 + random.nextInt(3)).boxed().toList();
            Suppression published = Suppression.of(RULE, parts);
            if (published.hidden().contains(true) && !published.total()) {
                List<List<Long>> possible = tables(published, parts);
                for (int cell = 0; cell < parts.size(); cell++) {
                    int place = cell;
                    if (published.hidden().get(cell)) {
                        assertThat(possible.stream().map(table -> table.get(place)).distinct().count())
                                .as("cell %s of %s, seed %s", cell, parts, seed).isGreaterThan(1);
                    }
                }
            }
        }
    }

    @Test
    void theTableThatWasOnceRecoveredIsNot() {
        List<Long> parts = List.of(6L, 6L, 7L, 4L);
        Suppression published = Suppression.of(RULE, parts);

        assertThat(published.hidden()).containsExactly(true, false, true, true);
        assertThat(tables(published, parts).stream().map(table -> table.get(3)).distinct().count()).isGreaterThan(1);
    }

    @Test
    void oneSmallCellTakesOthersWithIt() {
        assertThat(Suppression.of(RULE, List.of(3L, 20L, 9L, 8L)).hidden()).containsExactly(true, true, true, false);
        assertThat(Suppression.of(RULE, List.of(3L, 20L)).total()).isTrue();
        assertThat(Suppression.of(RULE, List.of(3L, 20L, 9L)).hidden()).containsExactly(true, true, true);
        assertThat(Suppression.of(RULE, List.of(1L, 1L, 9L)).hidden()).containsExactly(true, true, true);
        assertThat(Suppression.of(RULE, List.of(0L, 20L, 9L)).hidden()).containsExactly(false, false, false);
        assertThat(Suppression.of(RULE, List.of(3L, 0L)).total()).isTrue();
    }

    /** Every table with the same visible cells and the same total that would hide the same cells. */
    private static List<List<Long>> tables(Suppression published, List<Long> parts) {
        List<List<Long>> found = new ArrayList<>();
        long total = parts.stream().mapToLong(Long::longValue).sum();
        fill(published, parts, total, new ArrayList<>(), found);
        return found;
    }

    private static void fill(Suppression published, List<Long> parts, long left, List<Long> so, List<List<Long>> found) {
        if (so.size() == parts.size()) {
            if (left == 0 && Suppression.of(RULE, so).equals(published)) {
                found.add(List.copyOf(so));
            }
            return;
        }
        int cell = so.size();
        if (!published.hidden().get(cell)) {
            so.add(parts.get(cell));
            fill(published, parts, left - parts.get(cell), so, found);
            so.removeLast();
            return;
        }
        for (long value = 0; value <= left; value++) {
            so.add(value);
            fill(published, parts, left - value, so, found);
            so.removeLast();
        }
    }
}
