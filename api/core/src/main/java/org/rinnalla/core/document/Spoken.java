package org.rinnalla.core.document;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.text.Days;

/** Values as texts, in the form of a language. */
public final class Spoken {
    private final Locale locale;

    public Spoken(Locale locale) {
        this.locale = locale;
    }

    public String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Long number -> NumberFormat.getIntegerInstance(locale).format(number);
            case Integer number -> NumberFormat.getIntegerInstance(locale).format(number);
            case BigDecimal number -> NumberFormat.getInstance(locale).format(number);
            case LocalDate day -> Days.text(day, locale);
            default -> value.toString();
        };
    }
}
