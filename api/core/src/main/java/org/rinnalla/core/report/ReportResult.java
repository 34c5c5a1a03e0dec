package org.rinnalla.core.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A report's figures with their texts.
 *
 * @param info what was counted
 * @param programme name of the programme
 * @param date the counting date
 * @param locale language of the texts
 * @param published true: small numbers are hidden
 * @param parts tables, at least one; the first stands under the report's title
 */
public record ReportResult(ReportInfo info, String programme, LocalDate date, Locale locale, boolean published, List<Part> parts) {
    /** What stands in place of a number that is hidden because it is small. */
    public static final String HIDDEN = "*";

    public ReportResult {
        parts = List.copyOf(parts);
    }

    /** The first table's columns. */
    public List<Column> columns() {
        return parts.getFirst().columns();
    }

    /** The first table's rows. */
    public List<List<@Nullable Object>> rows() {
        return parts.getFirst().rows();
    }

    /** The counting rule in words, with its name and version. */
    public String definition() {
        return info.definition() + " (" + info.id() + ", " + info.version() + ")";
    }

    /**
     * A table.
     *
     * @param title its heading
     * @param columns in order
     * @param rows one value a column: text, Long, BigDecimal, LocalDate, {@link #HIDDEN} or null
     * @param charts pictures of its columns
     * @param notes what a reader must know
     */
    public record Part(String title, List<Column> columns, List<List<@Nullable Object>> rows, List<Chart> charts, List<String> notes) {
        public Part {
            columns = List.copyOf(columns);
            rows = rows.stream().map(row -> Collections.unmodifiableList(new ArrayList<>(row))).toList();
            charts = List.copyOf(charts);
            notes = List.copyOf(notes);
        }

        /** The place of a column, -1 when there is none. */
        public int place(String key) {
            return columns.stream().map(Column::key).toList().indexOf(key);
        }
    }

    /**
     * A column.
     *
     * @param key its name in JSON
     * @param heading for people
     */
    public record Column(String key, String heading) {}

    /**
     * A picture: a bar a row.
     *
     * @param title its heading
     * @param labels key of the column of names
     * @param values key of the column of numbers
     * @param rows places of the rows that get a bar: those that are no total
     */
    public record Chart(String title, String labels, String values, List<Integer> rows) {
        public Chart {
            rows = List.copyOf(rows);
        }
    }
}
