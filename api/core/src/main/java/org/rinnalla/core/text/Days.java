package org.rinnalla.core.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Dates as people read them, in the form of a language. */
public final class Days {
    /** The day before the month: English is read on this platform by people of many countries, and most of them write it so. */
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Days() {}

    /** The month in letters wherever the language's own form has it so. */
    public static String text(LocalDate day, Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? ENGLISH.format(day)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language).format(day);
    }
}
