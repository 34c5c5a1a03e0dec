package org.rinnalla.core.report;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.rinnalla.spi.ReportOutput;

/** A result as a plugin's writer sees it: texts only. */
record WrittenOutput(ReportResult result) implements ReportOutput {
    @Override
    public String title() {
        return result.info().title();
    }

    @Override
    public String definition() {
        return result.info().definition() + " (" + result.info().id() + ", " + result.info().version() + ")";
    }

    @Override
    public LocalDate date() {
        return result.date();
    }

    @Override
    public Locale locale() {
        return result.locale();
    }

    @Override
    public List<String> headings() {
        return result.columns().stream().map(ReportResult.Column::heading).toList();
    }

    @Override
    public List<List<String>> rows() {
        return result.rows().stream().map(row -> row.stream().map(this::text).toList()).toList();
    }

    private String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Long number -> NumberFormat.getIntegerInstance(locale()).format(number);
            case BigDecimal number -> NumberFormat.getInstance(locale()).format(number);
            case LocalDate day -> DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()).format(day);
            default -> value.toString();
        };
    }
}
