package org.rinnalla.core.count;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.rinnalla.spi.FigureDefinition;
import org.rinnalla.spi.FigureKind;
import org.rinnalla.spi.FigureVerdict;
import org.rinnalla.spi.Period;

/** Adds up one figure. Holds a bit a person, or a number a course, and nothing else. */
final class Tally {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FigureDefinition definition;
    private final Period period;
    private final LongConsumer members;
    private final BitSet below = new BitSet();
    private final BitSet above = new BitSet();
    private long base;
    private long hits;
    private int[] days = new int[16];
    private int lasted;

    /** @param members is told the enrolment of each hit */
    Tally(FigureDefinition definition, Period period, LongConsumer members) {
        this.definition = definition;
        this.period = period;
        this.members = members;
    }

    /** @param person a small number, the same for all courses of a person */
    void add(Course course, int person) {
        switch (definition.judge(course.view(), period)) {
            case FigureVerdict.Counted counted when definition.oncePerPerson() -> once(course, person, counted);
            case FigureVerdict.Counted counted -> {
                base += counted.base();
                hits += counted.hits();
                if (counted.hits() > 0) {
                    members.accept(course.enrolment());
                }
            }
            case FigureVerdict.Lasted(long length) -> {
                if (lasted == days.length) {
                    days = Arrays.copyOf(days, lasted * 2);
                }
                days[lasted++] = Math.toIntExact(length);
                members.accept(course.enrolment());
            }
        }
    }

    private void once(Course course, int person, FigureVerdict.Counted counted) {
        if (counted.base() > 0 && !below.get(person)) {
            below.set(person);
            base++;
        }
        if (counted.hits() > 0 && !above.get(person)) {
            above.set(person);
            hits++;
            members.accept(course.enrolment());
        }
    }

    Numbers numbers() {
        return switch (definition.kind()) {
            case COUNT -> new Numbers(Optional.of(BigDecimal.valueOf(hits)), hits, Optional.empty());
            case SHARE, RATE -> Numbers.ratio(definition.kind(), hits, base);
            case MEDIAN_DAYS -> new Numbers(median(), lasted, Optional.empty());
            case MEAN_DAYS -> new Numbers(mean(), lasted, Optional.empty());
        };
    }

    private Optional<BigDecimal> median() {
        if (lasted == 0) {
            return Optional.empty();
        }
        int[] sorted = Arrays.copyOf(days, lasted);
        Arrays.sort(sorted);
        long twice = (long) sorted[(lasted - 1) / 2] + sorted[lasted / 2];
        return Optional.of(BigDecimal.valueOf(twice).divide(BigDecimal.TWO));
    }

    private Optional<BigDecimal> mean() {
        long sum = Arrays.stream(days, 0, lasted).asLongStream().sum();
        return lasted == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(lasted), 1, RoundingMode.HALF_UP));
    }

    /**
     * What was counted.
     *
     * @param value empty: of nobody there is none
     * @param numerator hits, or how many lengths of time
     * @param denominator what they are hits of
     */
    record Numbers(Optional<BigDecimal> value, long numerator, Optional<Long> denominator) {
        static Numbers ratio(FigureKind kind, long numerator, long denominator) {
            BigDecimal above = BigDecimal.valueOf(numerator).multiply(kind == FigureKind.SHARE ? HUNDRED : BigDecimal.ONE);
            return new Numbers(denominator == 0
                    ? Optional.empty()
                    : Optional.of(above.divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP)), numerator,
                    Optional.of(denominator));
        }
    }
}
