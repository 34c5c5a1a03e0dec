package org.rinnalla.plugin.sweden;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rinnalla.spi.ReportTable;
import org.rinnalla.spi.ReportTable.Cell;
import org.rinnalla.spi.ReportTable.ReportColumn;
import org.rinnalla.spi.TextKey;

/** Cells and columns of reports, by the names of their texts. */
final class Rows {
    private Rows() {}

    /** Columns whose headings stand under {@code report.<report>.column.<key>}. */
    static List<ReportColumn> columns(String report, String... keys) {
        return Stream.of(keys).map(key -> new ReportColumn(key, TextKey.of("report." + report + ".column." + kebab(key)))).toList();
    }

    static List<TextKey> headings(List<ReportColumn> columns) {
        return columns.stream().map(ReportColumn::heading).toList();
    }

    static TextKey key(String start, String constant) {
        return TextKey.of(start + "." + constant.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static List<TextKey> keys(String start, String... constants) {
        return Stream.of(constants).map(constant -> key(start, constant)).toList();
    }

    static Cell plain(Optional<String> value) {
        return value.<Cell>map(ReportTable.Plain::new).orElseGet(ReportTable.Blank::new);
    }

    static Cell label(String start, Optional<String> constant) {
        return constant.<Cell>map(one -> new ReportTable.Label(key(start, one))).orElseGet(ReportTable.Blank::new);
    }

    static Cell labels(String start, List<String> constants) {
        return constants.isEmpty()
                ? new ReportTable.Blank()
                : new ReportTable.Labels(constants.stream().map(one -> key(start, one)).toList());
    }

    static Cell number(Optional<BigDecimal> value) {
        return value.<Cell>map(ReportTable.Decimal::new).orElseGet(ReportTable.Blank::new);
    }

    private static String kebab(String key) {
        return key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
