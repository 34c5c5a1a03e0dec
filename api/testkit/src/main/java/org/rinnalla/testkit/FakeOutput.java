package org.rinnalla.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.rinnalla.spi.ReportOutput;

/**
 * A small finished report, for tests of writers.
 *
 * @param date the counting date
 */
public record FakeOutput(LocalDate date) implements ReportOutput {
    @Override
    public String title() {
        return "Title";
    }

    @Override
    public String definition() {
        return "Counts what there is (1)";
    }

    @Override
    public Locale locale() {
        return Locale.ENGLISH;
    }

    @Override
    public List<String> headings() {
        return List.of("Name", "Count");
    }

    @Override
    public List<List<String>> rows() {
        return List.of(List.of("Åse \"the\" Øst; <b>, =1+1", "1"), List.of("", "0"));
    }
}
