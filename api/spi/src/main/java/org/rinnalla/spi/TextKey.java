package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * The key of a text in a plugin's bundles.
 *
 * @param value dotted lower-case words, such as {@code rule.age.refused}
 */
public record TextKey(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]+([._-][A-Za-z0-9]+)*");

    public TextKey {
        requireNonNull(value, "value is null");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A text key is dotted words such as rule.age.refused; got '" + value + "'");
        }
    }

    /** Short for {@code new TextKey(value)}. */
    public static TextKey of(String value) {
        return new TextKey(value);
    }
}
