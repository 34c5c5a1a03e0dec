package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * The stable name of a programme definition, such as {@code se.example.programme}. A tenant's programme refers to it.
 *
 * @param value dotted lower-case words; the first is the plugin's country in lower case
 */
public record ProgrammeId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z]{2}(\\.[a-z0-9-]+){1,4}");

    public ProgrammeId {
        requireNonNull(value, "value is null");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A programme id is the country and one to four words, such as se.example.programme; got '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
