package org.rinnalla.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A finished report with its texts in the caller's language, ready to be written. */
public interface ReportOutput {
    /** The report's title. */
    String title();

    /** Its counting rule in words, with the version. */
    String definition();

    /** The counting date. */
    LocalDate date();

    /** The language of the texts. */
    Locale locale();

    /** Headings in the order of the columns. */
    List<String> headings();

    /** The rows as texts, numbers in the form of the language. */
    List<List<String>> rows();
}
