package org.rinnalla.core.count;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.rinnalla.spi.FigureKind;
import org.rinnalla.spi.Period;
import org.rinnalla.spi.SmallNumbers;

/** A figure as the caller may see it. */
final class Shown {
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    private Shown() {}

    static Figure figure(CountedBy by, Figure.Info info, Period period, Tally.Numbers numbers, boolean hides) {
        Optional<SmallNumbers> rule = by.definition().smallNumbers().filter(any -> hides);
        return rule.map(small -> small(info, period, numbers, small))
                .orElseGet(() -> new Figure(info, period, numbers.value(), Optional.of(numbers.numerator()), numbers.denominator(), false));
    }

    /** Those above the line and those below it that are not above are parts of the base; either may be the small one. */
    private static Figure small(Figure.Info info, Period period, Tally.Numbers numbers, SmallNumbers rule) {
        long above = numbers.numerator();
        boolean hidden = numbers.denominator().map(base -> rule.hides(above) || rule.hides(base - above) || rule.hides(base))
                .orElse(rule.hides(above));
        if (hidden) {
            Optional<Long> base = numbers.denominator().filter(whole -> !rule.hides(whole)).map(rule::rounded);
            return new Figure(info, period, Optional.empty(), Optional.empty(), base, true);
        }
        return new Figure(info, period, value(info.kind(), numbers, rule), Optional.of(rule.rounded(above)),
                numbers.denominator().map(rule::rounded), false);
    }

    private static Optional<BigDecimal> value(FigureKind kind, Tally.Numbers numbers, SmallNumbers rule) {
        return switch (kind) {
            case COUNT -> Optional.of(BigDecimal.valueOf(rule.rounded(numbers.numerator())));
            case SHARE, RATE ->
                Tally.Numbers.ratio(kind, rule.rounded(numbers.numerator()), rule.rounded(numbers.denominator().orElse(0L))).value();
            case MEDIAN_DAYS, MEAN_DAYS -> numbers.value()
                    .map(days -> rule.rounding() > 1 ? days.divide(FIVE, 0, RoundingMode.HALF_UP).multiply(FIVE) : days);
        };
    }
}
