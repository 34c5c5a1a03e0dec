package org.rinnalla.core.fidelity;

import java.math.BigDecimal;

/** A numerator over a denominator that is not zero, times a factor: 100 for hundredths. */
record Ratio(BigDecimal numerator, BigDecimal denominator, BigDecimal factor) {
    static Ratio of(long numerator, BigDecimal denominator) {
        return new Ratio(BigDecimal.valueOf(numerator), denominator, BigDecimal.ONE);
    }

    static Ratio percent(long numerator, long denominator) {
        return new Ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), BigDecimal.valueOf(100));
    }
}
