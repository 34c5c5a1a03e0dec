package org.rinnalla.core.count;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.rinnalla.spi.SmallNumbers;

/**
 * Hides small counts of parts that add up to a published total, and as many others that nobody can work a hidden one out from what is left:
 * the hidden parts are at least three, and their sum is more than their number (else each were one). The others are the largest: who knows
 * this rule and sees the smallest visible one would else know a bound that leaves one table only (6, 6, 7 and a hidden 4).
 *
 * @param hidden whether each part is
 * @param total whether the total must be hidden too, because there are not parts enough to hide it behind
 */
public record Suppression(List<Boolean> hidden, boolean total) {
    public Suppression {
        hidden = List.copyOf(hidden);
    }

    /** What to hide of a group of counts. */
    public static Suppression of(SmallNumbers rule, List<Long> parts) {
        return of(rule, parts, new boolean[parts.size()]);
    }

    /** The same where some are hidden for another reason. */
    static Suppression of(SmallNumbers rule, List<Long> parts, boolean[] already) {
        boolean[] hidden = already.clone();
        IntStream.range(0, hidden.length).forEach(i -> hidden[i] |= rule.hides(parts.get(i)));
        boolean any = IntStream.range(0, hidden.length).anyMatch(i -> hidden[i]);
        boolean safe = !any;
        while (!safe) {
            long number = IntStream.range(0, hidden.length).filter(i -> hidden[i]).count();
            long sum = IntStream.range(0, hidden.length).filter(i -> hidden[i]).mapToLong(parts::get).sum();
            safe = number >= 3 && sum > number;
            if (!safe) {
                OptionalInt next = largest(parts, hidden);
                if (next.isEmpty()) {
                    return new Suppression(listed(hidden), true);
                }
                hidden[next.getAsInt()] = true;
            }
        }
        return new Suppression(listed(hidden), parts.stream().mapToLong(Long::longValue).sum() < rule.threshold() && any);
    }

    private static OptionalInt largest(List<Long> parts, boolean[] hidden) {
        return IntStream.range(0, hidden.length).filter(i -> !hidden[i] && parts.get(i) > 0).boxed()
                .min((left, right) -> Long.compare(parts.get(right), parts.get(left))).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static List<Boolean> listed(boolean[] hidden) {
        return IntStream.range(0, hidden.length).mapToObj(i -> hidden[i]).toList();
    }
}
