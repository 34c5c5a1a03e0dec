package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A report's result: columns and rows.
 *
 * @param columns in order, at least one
 * @param rows each with one cell a column
 */
public record ReportTable(List<ReportColumn> columns, List<List<Cell>> rows) {
    public ReportTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("A row has one cell for each of the " + columns.size() + " columns; got " + row.size());
            }
        }
    }

    /**
     * A column.
     *
     * @param key its name in JSON, camelCase
     * @param heading its heading for people
     */
    public record ReportColumn(String key, TextKey heading) {
        public ReportColumn {
            requireNonNull(key, "key is null");
            requireNonNull(heading, "heading is null");
        }
    }

    /** A value. */
    public sealed interface Cell {}

    /**
     * A text of the bundle.
     *
     * @param key its key
     */
    public record Label(TextKey key) implements Cell {
        public Label {
            requireNonNull(key, "key is null");
        }
    }

    /**
     * A code or other text that is not translated.
     *
     * @param value the text
     */
    public record Plain(String value) implements Cell {
        public Plain {
            requireNonNull(value, "value is null");
        }
    }

    /**
     * A count.
     *
     * @param value 0 or more
     */
    public record Count(long value) implements Cell {}

    /**
     * A share.
     *
     * @param value in percent, 0–100, rounded as the definition says
     */
    public record Percent(BigDecimal value) implements Cell {
        public Percent {
            requireNonNull(value, "value is null");
        }
    }

    /**
     * A date.
     *
     * @param value the date
     */
    public record Day(LocalDate value) implements Cell {
        public Day {
            requireNonNull(value, "value is null");
        }
    }

    /** Nothing to show. */
    public record Blank() implements Cell {}
}
