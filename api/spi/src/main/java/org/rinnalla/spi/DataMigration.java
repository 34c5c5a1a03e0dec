package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Takes the values of one row from one version of a {@link DataExtension} to the next.
 *
 * @param from the version that the values have; the result has the next
 * @param step gets the values by field as they are stored: {@link String} (texts, codes, and days as {@code 2026-01-31}),
 *            {@link java.math.BigDecimal} (every number) or {@link Boolean}. It answers the values of the next version in a new map, days
 *            also as {@link java.time.LocalDate}, whole numbers also as {@link Integer}. A value that does not fit the field's type
 *            there, or has no field there, is a fault. It must be pure and fast: it is asked for every row that holds values of the
 *            plugin, again when a reload is tried again, and within the time budget of a call for some hundred rows
 */
@Experimental
public record DataMigration(int from, UnaryOperator<Map<String, Object>> step) {
    public DataMigration {
        requireNonNull(step, "step is null");
        if (from < 1) {
            throw new IllegalArgumentException("Versions of data begin with 1; got " + from);
        }
    }
}
