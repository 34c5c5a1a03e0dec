package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure in a report.
 *
 * @param id its definition
 * @param version of the counting rule
 * @param title in the caller's language
 * @param definition the counting rule in the caller's language
 * @param kind what its value is
 * @param value empty: of nobody there is none
 * @param counted those above the line and those below it
 */
public record FigureView(String id, String version, String title, String definition, FigureKind kind, Optional<BigDecimal> value,
        Counted counted) {
    public FigureView {
        requireNonNull(id, "id is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(value, "value is null");
        requireNonNull(counted, "counted is null");
    }

    /**
     * How many.
     *
     * @param above those above the line
     * @param below those below it; empty: the kind has none
     */
    public record Counted(long above, Optional<Long> below) {}
}
