package org.rinnalla.spi;

import java.util.List;

/**
 * What to mind about benefits when work is planned. It stops nothing and promises no amount.
 *
 * @param warnings each with a code, a text, and the benefit's code among the arguments ({@code benefit}) where it is about one
 */
public record BenefitAdvice(List<Violation> warnings) {
    public BenefitAdvice {
        warnings = List.copyOf(warnings);
    }

    /** Nothing to mind. */
    public static BenefitAdvice none() {
        return new BenefitAdvice(List.of());
    }
}
