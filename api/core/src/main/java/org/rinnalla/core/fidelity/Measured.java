package org.rinnalla.core.fidelity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What was counted for an item.
 *
 * @param ratio null: there is nothing to tell it from
 * @param fixed a score that stands whatever the ratio is
 * @param figures what else was counted
 */
record Measured(@Nullable Ratio ratio, OptionalInt fixed, List<Figure> figures) {
    Measured {
        figures = List.copyOf(figures);
    }

    static Measured of(Ratio ratio) {
        return new Measured(ratio, OptionalInt.empty(), List.of());
    }

    static Measured nothing() {
        return new Measured(null, OptionalInt.empty(), List.of());
    }

    /** A share in hundredths; of nothing there is none. */
    static Measured percent(long numerator, long denominator) {
        return denominator == 0 ? nothing() : of(Ratio.percent(numerator, denominator));
    }

    Measured score(int score) {
        return new Measured(ratio, OptionalInt.of(score), figures);
    }

    Measured with(String name, long value) {
        List<Figure> more = new ArrayList<>(figures);
        more.add(new Figure(name, BigDecimal.valueOf(value)));
        return new Measured(ratio, fixed, more);
    }
}
