package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Invented data of one tenant. Loaded in the order of the files through the same door as any import, when the database is empty and demo
 * mode is on.
 *
 * @param key the tenant's key, lower-case letters, digits and hyphens
 * @param name the tenant's name
 * @param kind what the controller is
 * @param timeZone the zone whose midnight ends the tenant's days, such as {@code Pacific/Chatham}
 * @param files resources of the plugin JAR
 */
public record DemoSet(String key, String name, TenantKind kind, ZoneId timeZone, List<DemoFile> files) {
    public DemoSet {
        requireNonNull(key, "key is null");
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(timeZone, "timeZone is null");
        if (!key.matches("[a-z][a-z0-9-]{1,39}")) {
            throw new IllegalArgumentException(
                    "A tenant key is lower-case letters, digits and hyphens, such as my-town; got '" + key + "'");
        }
        files = List.copyOf(files);
    }

    /** In UTC. */
    public DemoSet(String key, String name, TenantKind kind, List<DemoFile> files) {
        this(key, name, kind, ZoneOffset.UTC, files);
    }

    /**
     * A file of rows.
     *
     * @param kind what its rows are
     * @param resource its path in the plugin JAR; {@code .csv} or {@code .ndjson}
     */
    public record DemoFile(ImportKind kind, String resource) {
        public DemoFile {
            requireNonNull(kind, "kind is null");
            requireNonNull(resource, "resource is null");
        }
    }
}
