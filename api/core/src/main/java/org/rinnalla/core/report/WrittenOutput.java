package org.rinnalla.core.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.rinnalla.core.document.Spoken;
import org.rinnalla.spi.ReportOutput;

/** A result as a plugin's writer sees it: texts only. */
record WrittenOutput(ReportResult result) implements ReportOutput {
    @Override
    public String title() {
        return result.info().title();
    }

    @Override
    public String definition() {
        return result.definition();
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
        Spoken spoken = new Spoken(locale());
        return result.rows().stream().map(row -> row.stream().map(spoken::text).toList()).toList();
    }
}
