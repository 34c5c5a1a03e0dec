package org.rinnalla.core.write.command;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How a text must look beyond its length. */
public enum Format {
    /** Any text without control characters. */
    FREE("[^\\p{Cc}\\p{Cs}]*"),
    /** Any text, with line breaks and tabs. */
    PROSE("[[^\\p{Cc}\\p{Cs}]\\n\\r\\t]*+"),
    /** A key of the integrator's: printable, no blank at its ends. */
    KEY("[^\\p{Cc}\\p{Cs}\\s]([^\\p{Cc}\\p{Cs}]*[^\\p{Cc}\\p{Cs}\\s])?"),
    /** Letters, digits and a few signs of the ASCII character set: codes of areas, registration numbers. */
    CODE("[A-Za-z0-9][A-Za-z0-9._/-]*"),
    /** A plausible e-mail address. */
    EMAIL("[^\\s@<>,;\"]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,250}[A-Za-z0-9])?\\.[A-Za-z]{2,24}"),
    /** A plausible telephone number: 5 to 15 digits, with a plus sign first and the usual separators. */
    PHONE("\\+?[(]?[0-9](?:[ ()/.-]{0,2}[0-9]){4,14}"),
    /** BCP 47. */
    LANGUAGE("[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?"),
    /** ISO 4217. */
    CURRENCY("[A-Z]{3}"),
    /** ISCO-08: one to four digits. */
    OCCUPATION("[0-9]{1,4}"),
    /** NACE division: two digits. */
    INDUSTRY("[0-9]{2}"),
    /** A programme definition of a plugin. */
    DEFINITION("[a-z]{2}(\\.[a-z0-9-]+){1,4}"),
    /** A grade of protected identity: its country and words. */
    GRADE("[A-Z]{2}(_[A-Z0-9]+){1,6}"),
    /** A phase of a programme definition. */
    PHASE("[A-Z][A-Z0-9_]{1,39}");

    private static final Set<String> CURRENCIES = java.util.Currency.getAvailableCurrencies().stream()
            .map(java.util.Currency::getCurrencyCode).collect(java.util.stream.Collectors.toUnmodifiableSet());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private final Pattern pattern;

    Format(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    public boolean fits(String text) {
        if ((this == FREE || this == PROSE) && isPrintable(text)) {
            return true;
        }
        if (!pattern.matcher(text).matches()) {
            return false;
        }
        return switch (this) {
            case CURRENCY -> CURRENCIES.contains(text);
            case LANGUAGE -> text.indexOf('-') == 3 || text.length() == 3
                    || LANGUAGES.contains(text.substring(0, 2).toLowerCase(Locale.ROOT));
            default -> true;
        };
    }

    /** Letters, digits, signs and blanks of the ASCII character set, as most texts are: no pattern is needed to see that. */
    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Key of the text that says what is allowed. */
    String textKey() {
        return "error.field.format." + name().toLowerCase(Locale.ROOT);
    }
}
