package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A report's result: columns and rows, pictures of them, remarks, and further tables below.
 *
 * @param columns in order, at least one
 * @param rows each with one cell a column
 * @param charts pictures of its columns, for formats that have pages
 * @param notes what a reader must know, such as a gap in the data
 * @param sections further tables, each under a title of its own
 */
public record ReportTable(List<ReportColumn> columns, List<List<Cell>> rows, List<ReportChart> charts, List<TextKey> notes,
        List<ReportSection> sections) {
    /** A table alone. */
    public ReportTable(List<ReportColumn> columns, List<List<Cell>> rows) {
        this(columns, rows, List.of(), List.of(), List.of());
    }

    public ReportTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        charts = List.copyOf(charts);
        notes = List.copyOf(notes);
        sections = List.copyOf(sections);
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
     * Several texts of the bundle, with commas between.
     *
     * @param keys their keys
     */
    public record Labels(List<TextKey> keys) implements Cell {
        public Labels {
            keys = List.copyOf(keys);
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

    /**
     * A number that is neither a count nor a share, such as a mean or a number of days.
     *
     * @param value rounded as the definition says
     */
    public record Decimal(BigDecimal value) implements Cell {
        public Decimal {
            requireNonNull(value, "value is null");
        }
    }

    /**
     * The sum of the counts above it in its column, since the one before. Small numbers are hidden in a way that it does not give away.
     *
     * @param value 0 or more
     */
    public record Total(long value) implements Cell {}

    /**
     * A bar for each row that is no total.
     *
     * @param title its heading
     * @param labels key of the column that names the bars
     * @param values key of the column of counts, shares or numbers
     */
    public record ReportChart(TextKey title, String labels, String values) {
        public ReportChart {
            requireNonNull(title, "title is null");
            requireNonNull(labels, "labels is null");
            requireNonNull(values, "values is null");
        }
    }

    /**
     * A further table.
     *
     * @param title its heading
     * @param table what stands below; its own sections are left out
     */
    public record ReportSection(TextKey title, ReportTable table) {
        public ReportSection {
            requireNonNull(title, "title is null");
            requireNonNull(table, "table is null");
        }
    }

    /** The same with remarks. */
    public ReportTable noting(TextKey... more) {
        return new ReportTable(columns, rows, charts, List.of(more), sections);
    }

    /** The same with pictures. */
    public ReportTable drawn(ReportChart... more) {
        return new ReportTable(columns, rows, List.of(more), notes, sections);
    }

    /** The same with further tables. */
    public ReportTable followedBy(List<ReportSection> more) {
        return new ReportTable(columns, rows, charts, notes, more);
    }
}
