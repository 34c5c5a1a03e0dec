package org.rinnalla.core.fidelity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which score a value gives. Compared exactly: a share of 849 in 1000 is not 85 %.
 *
 * @param most true: the less the better, and a bound is the most that is allowed
 * @param steps from the best score down
 */
record Ladder(boolean most, List<Step> steps) {
    /** Judged by people. */
    static final Ladder NONE = new Ladder(false, List.of());
    private static final int DECIMALS = 2;

    /**
     * A score and its bound.
     *
     * @param beyond true: the bound itself does not suffice
     */
    record Step(int score, BigDecimal bound, boolean beyond) {}

    Ladder {
        steps = List.copyOf(steps);
    }

    /** The bounds of 5, 4, 3 and 2 points; as many as there are. */
    static Ladder atMost(int... bounds) {
        return new Ladder(true, steps(bounds));
    }

    static Ladder atLeast(int... bounds) {
        return new Ladder(false, steps(bounds));
    }

    /** The last bound is not enough by itself. */
    Ladder lastBeyond() {
        return new Ladder(most, IntStream.range(0, steps.size())
                .mapToObj(i -> new Step(steps.get(i).score(), steps.get(i).bound(), i == steps.size() - 1)).toList());
    }

    private static List<Step> steps(int... bounds) {
        return IntStream.range(0, bounds.length).mapToObj(i -> new Step(5 - i, BigDecimal.valueOf(bounds[i]), false)).toList();
    }

    int score(Ratio ratio) {
        return steps.stream().filter(step -> reached(step, ratio)).findFirst().map(Step::score).orElse(1);
    }

    private boolean reached(Step step, Ratio ratio) {
        int compared = ratio.numerator().multiply(ratio.factor()).compareTo(step.bound().multiply(ratio.denominator()));
        if (compared == 0) {
            return !step.beyond();
        }
        return most ? compared < 0 : compared > 0;
    }

    /** What the next better score asks for; empty: there is none. */
    Optional<Lift> next(Ratio ratio, int score) {
        return steps.stream().filter(step -> step.score() > score).reduce((one, other) -> other)
                .map(step -> new Lift(step.score(), step.bound(), step.beyond(), step.bound().subtract(value(ratio)).abs()));
    }

    /** The value with two decimals, rounded to the worse side, so that it never looks better than it is. */
    BigDecimal value(Ratio ratio) {
        return ratio.numerator().multiply(ratio.factor()).divide(ratio.denominator(), DECIMALS,
                most ? RoundingMode.CEILING : RoundingMode.FLOOR);
    }
}
