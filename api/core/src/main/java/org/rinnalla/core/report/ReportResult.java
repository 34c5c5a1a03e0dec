package org.rinnalla.core.report;

import java.time.LocalDate;
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
 * @param columns in order
 * @param rows one value a column: text, Long, BigDecimal, LocalDate or null
 */
public record ReportResult(ReportInfo info, String programme, LocalDate date, Locale locale, List<Column> columns,
        List<List<@Nullable Object>> rows) {
    public ReportResult {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A column.
     *
     * @param key its name in JSON
     * @param heading for people
     */
    public record Column(String key, String heading) {}
}
