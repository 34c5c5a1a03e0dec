package org.rinnalla.server.settings;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.rinnalla.spi.TenantKind;

/**
 * A tenant of a real installation, made at start when it is not there yet.
 *
 * @param key lower-case letters, digits and hyphens; stands in tokens
 * @param name for people
 * @param kind what the controller is
 * @param country ISO 3166-1 alpha-2
 * @param timeZone in which its days begin
 */
public record TenantSettings(String key, String name, TenantKind kind, String country, ZoneId timeZone) {
    static List<TenantSettings> read(SettingsReader reader) {
        return reader.items("tenants").stream().map(TenantSettings::one).toList();
    }

    private static TenantSettings one(SettingsReader item) {
        String key = item.required("key");
        if (!key.matches("([a-z][a-z0-9-]{1,39})?")) {
            item.problem("key", "is '" + key + "'; allowed are 2 to 40 lower-case letters, digits and hyphens, beginning with a letter");
        }
        String country = item.required("country");
        if (!country.matches("([A-Z]{2})?")) {
            item.problem("country", "is '" + country + "'; allowed is a two-letter code in upper case");
        }
        return new TenantSettings(key, item.required("name"), item.choice("kind", TenantKind.class, TenantKind.MUNICIPALITY), country,
                zone(item));
    }

    private static ZoneId zone(SettingsReader item) {
        String zone = item.text("time-zone", "UTC");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            item.problem("time-zone", "is '" + zone + "'; allowed is a name such as UTC or Area/City");
            return ZoneId.of("UTC");
        }
    }
}
