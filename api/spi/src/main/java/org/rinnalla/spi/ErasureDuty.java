package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

/**
 * How long what tells who a participant was is kept.
 *
 * @param years whole years after the last day of the last enrolment or the last contact, whichever is later, 1–100
 * @param source what says so, with its standing where it is not looked up
 */
public record ErasureDuty(int years, String source) {
    public ErasureDuty {
        requireNonNull(source, "source is null");
        if (years < 1 || years > 100) {
            throw new IllegalArgumentException("Data of participants are kept 1–100 years; got " + years);
        }
    }
}
