package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A clinic or other unit that may refer to a programme, for a time.
 *
 * @param code its stable name in the programme: letters, digits, full stops and hyphens, at most 40 characters
 * @param label its name for people
 * @param validFrom the first day on which it may refer; empty: always did
 * @param validTo the last day; empty: still
 */
public record Referrer(String code, TextKey label, Optional<LocalDate> validFrom, Optional<LocalDate> validTo) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,39}");

    public Referrer {
        requireNonNull(code, "code is null");
        requireNonNull(label, "label is null");
        requireNonNull(validFrom, "validFrom is null");
        requireNonNull(validTo, "validTo is null");
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "A referrer's code is letters, digits, full stops and hyphens, at most 40 characters; got '" + code + "'");
        }
    }

    /** True when it may refer on the day. */
    public boolean holdsOn(LocalDate day) {
        return !validFrom.map(day::isBefore).orElse(false) && !validTo.map(day::isAfter).orElse(false);
    }
}
