package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who a plugin is.
 *
 * @param id stable name: lower-case letters, digits and hyphens, 2–32 characters, beginning with a letter; unique in an installation
 * @param country ISO 3166-1 alpha-2 code in upper case, such as {@code SE}
 * @param version the plugin's own version, {@code major.minor.patch} with an optional {@code -suffix}
 * @param spi the SPI versions that it works with
 * @param languages the languages of its bundles, the first is the fall-back for its programmes; at least one
 */
public record PluginDescriptor(String id, String country, String version, SpiRange spi, List<Locale> languages) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,31}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern VERSION = Pattern.compile("\\d{1,6}\\.\\d{1,6}\\.\\d{1,6}(-[A-Za-z0-9.]{1,32})?");

    public PluginDescriptor {
        requireNonNull(id, "id is null");
        requireNonNull(country, "country is null");
        requireNonNull(version, "version is null");
        requireNonNull(spi, "spi is null");
        check(ID, id, "A plugin id is 2–32 lower-case letters, digits or hyphens, beginning with a letter");
        check(COUNTRY, country, "A country is an ISO 3166-1 alpha-2 code in upper case, such as SE");
        check(VERSION, version, "A plugin version is written 1.2.3 or 1.2.3-beta.1");
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("A plugin names at least one language");
        }
    }

    /** What this plugin's own GraphQL types and added fields begin with: {@code Se} and {@code se} for country {@code SE}. */
    public String typePrefix() {
        return country.charAt(0) + country.substring(1).toLowerCase(Locale.ROOT);
    }

    private static void check(Pattern pattern, String value, String rule) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(rule + "; got '" + value + "'");
        }
    }
}
