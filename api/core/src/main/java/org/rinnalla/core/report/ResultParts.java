package org.rinnalla.core.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.rinnalla.core.count.Suppression;
import org.rinnalla.core.plugin.InstalledReport;
import org.rinnalla.core.text.Texts;
import org.rinnalla.spi.ReportTable;
import org.rinnalla.spi.ReportTable.Cell;
import org.rinnalla.spi.ReportTable.ReportSection;
import org.rinnalla.spi.SmallNumbers;
import org.rinnalla.spi.TextKey;

/** A plugin's tables with their texts; small numbers hidden when a rule is given. */
final class ResultParts {
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    private final Texts texts;
    private final Locale locale;
    private final InstalledReport report;
    private final Optional<SmallNumbers> rule;

    ResultParts(Texts texts, Locale locale, InstalledReport report, Optional<SmallNumbers> rule) {
        this.texts = texts;
        this.locale = locale;
        this.report = report;
        this.rule = rule;
    }

    List<ReportResult.Part> of(ReportTable table) {
        List<ReportResult.Part> parts = new ArrayList<>();
        parts.add(part(report.definition().texts().title(), table));
        for (ReportSection section : table.sections()) {
            parts.add(part(section.title(), section.table()));
        }
        return parts;
    }

    private ReportResult.Part part(TextKey title, ReportTable table) {
        Set<Place> hidden = rule.map(small -> hidden(small, table)).orElse(Set.of());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            List<@Nullable Object> values = new ArrayList<>();
            List<Cell> cells = table.rows().get(row);
            boolean counts = false;
            for (int column = 0; column < cells.size(); column++) {
                counts |= hidden.contains(new Place(row, column));
            }
            for (int column = 0; column < cells.size(); column++) {
                values.add(value(cells.get(column), hidden.contains(new Place(row, column)), counts));
            }
            rows.add(values);
        }
        List<Integer> bars = IntStream.range(0, table.rows().size())
                .filter(row -> table.rows().get(row).stream().noneMatch(cell -> cell instanceof ReportTable.Total)).boxed().toList();
        return new ReportResult.Part(text(title),
                table.columns().stream().map(column -> new ReportResult.Column(column.key(), text(column.heading()))).toList(), rows,
                table.charts().stream().map(each -> new ReportResult.Chart(text(each.title()), each.labels(), each.values(), bars))
                        .toList(),
                table.notes().stream().map(this::text).toList());
    }

    private @Nullable Object value(Cell cell, boolean hidden, boolean rowHides) {
        return switch (cell) {
            case ReportTable.Label(TextKey key) -> text(key);
            case ReportTable.Labels(List<TextKey> keys) -> String.join(", ", keys.stream().map(this::text).toList());
            case ReportTable.Plain(String value) -> value;
            case ReportTable.Count(long value) -> hidden ? ReportResult.HIDDEN : rounded(value);
            case ReportTable.Total(long value) -> hidden ? ReportResult.HIDDEN : rounded(value);
            case ReportTable.Percent(BigDecimal value) -> rowHides ? ReportResult.HIDDEN : coarse(value);
            case ReportTable.Decimal(BigDecimal value) -> rowHides ? ReportResult.HIDDEN : value;
            case ReportTable.Day(var value) -> value;
            case ReportTable.Blank() -> null;
        };
    }

    private Long rounded(long value) {
        return rule.map(small -> small.rounded(value)).orElse(value);
    }

    /** A share to the nearest whole percent would give the count away again. */
    private BigDecimal coarse(BigDecimal value) {
        return rule.filter(small -> small.rounding() > 1).map(small -> value.divide(FIVE, 0, RoundingMode.HALF_UP).multiply(FIVE))
                .orElse(value);
    }

    private static Set<Place> hidden(SmallNumbers rule, ReportTable table) {
        Set<Place> hidden = new HashSet<>();
        for (int column = 0; column < table.columns().size(); column++) {
            Map<Integer, Long> group = new HashMap<>();
            for (int row = 0; row <= table.rows().size(); row++) {
                Cell cell = row == table.rows().size() ? new ReportTable.Total(0) : table.rows().get(row).get(column);
                if (cell instanceof ReportTable.Count(long count)) {
                    group.put(row, count);
                } else if (cell instanceof ReportTable.Total) {
                    hide(rule, group, row, column, hidden);
                    group.clear();
                }
            }
        }
        return hidden;
    }

    private static void hide(SmallNumbers rule, Map<Integer, Long> group, int total, int column, Set<Place> hidden) {
        List<Integer> rows = group.keySet().stream().sorted().toList();
        Suppression suppression = Suppression.of(rule, rows.stream().map(group::get).toList());
        for (int i = 0; i < rows.size(); i++) {
            if (suppression.hidden().get(i)) {
                hidden.add(new Place(rows.get(i), column));
            }
        }
        if (suppression.total()) {
            hidden.add(new Place(total, column));
        }
    }

    private String text(TextKey key) {
        return report.text(texts, locale, key);
    }

    private record Place(int row, int column) {}
}
