package org.rinnalla.core.count;

import java.math.BigDecimal;
import java.util.Optional;
import org.rinnalla.spi.FigureKind;
import org.rinnalla.spi.Period;

/**
 * A figure that says how it came about.
 *
 * @param info by which definition
 * @param period of which days
 * @param value of the kind of the definition; empty: there is none of nobody, or it is hidden
 * @param numerator those above the line; empty: hidden
 * @param denominator those below it; empty: there is none, or it is hidden
 * @param hidden true: it is too small to be shown outside the unit
 */
public record Figure(Info info, Period period, Optional<BigDecimal> value, Optional<Long> numerator, Optional<Long> denominator,
        boolean hidden) {
    /**
     * A definition with its texts.
     *
     * @param id stable name
     * @param version of the counting rule
     * @param title for people
     * @param definition the counting rule in words
     * @param kind what its value is
     * @param plugin whose it is; empty: the platform's
     */
    public record Info(String id, String version, String title, String definition, FigureKind kind, Optional<String> plugin) {}
}
