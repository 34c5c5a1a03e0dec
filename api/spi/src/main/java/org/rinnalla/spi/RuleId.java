package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * The stable name of a rule, such as {@code KN-1}; it stands in every refusal.
 *
 * @param value letters, digits, hyphens and full stops, 2–40 characters
 */
public record RuleId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{1,39}");

    public RuleId {
        requireNonNull(value, "value is null");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A rule id is 2–40 letters, digits, hyphens or full stops, such as KN-1; got '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
