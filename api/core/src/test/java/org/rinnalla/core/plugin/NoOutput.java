package org.rinnalla.core.plugin;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.rinnalla.spi.ReportOutput;

record NoOutput() implements ReportOutput {
    @Override
    public String title() {
        return "";
    }

    @Override
    public String definition() {
        return "";
    }

    @Override
    public LocalDate date() {
        return LocalDate.EPOCH;
    }

    @Override
    public Locale locale() {
        return Locale.ENGLISH;
    }

    @Override
    public List<String> headings() {
        return List.of();
    }

    @Override
    public List<List<String>> rows() {
        return List.of();
    }
}
