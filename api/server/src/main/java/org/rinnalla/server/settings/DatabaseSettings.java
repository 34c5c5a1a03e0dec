package org.rinnalla.server.settings;

import java.util.Optional;

/**
 * Which MariaDB.
 *
 * @param url a JDBC URL; none: the embedded one, in the data directory
 * @param user its user
 * @param password the user's password
 * @param connections most connections at a time
 * @param idempotencyDays how long an idempotency key is kept
 * @param bufferPoolMegabytes memory of the embedded one for table pages
 */
public record DatabaseSettings(Optional<String> url, String user, String password, int connections, int idempotencyDays,
        int bufferPoolMegabytes) {
    static DatabaseSettings read(SettingsReader reader) {
        Optional<String> url = reader.find("database.url");
        if (url.isPresent() && !url.get().startsWith("jdbc:mariadb://")) {
            reader.problem("database.url", "does not begin with jdbc:mariadb://; allowed is jdbc:mariadb://host:3306/schema");
        }
        return new DatabaseSettings(url, reader.text("database.user", "rinnalla"), reader.text("database.password", ""),
                reader.number("database.connections", 16, 2, 200), reader.number("database.idempotency-days", 30, 1, 3650),
                reader.number("database.buffer-pool-megabytes", Memory.forTables(), 16, 65536));
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "DatabaseSettings[" + (url.isPresent() ? "external" : "embedded") + "]";
    }
}
