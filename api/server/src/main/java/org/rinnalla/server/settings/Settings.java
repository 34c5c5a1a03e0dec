package org.rinnalla.server.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.core.plugin.BreakerSettings;
import org.rinnalla.core.plugin.FenceSettings;
import org.rinnalla.core.plugin.PluginSettings;

/**
 * Everything that an installation decides.
 *
 * @param server where the server stands
 * @param database which MariaDB
 * @param plugins where the plugins' JARs are
 * @param security whose tokens are believed
 * @param limits how much is let in
 * @param tenants the tenants of a real installation
 */
public record Settings(ServerSettings server, DatabaseSettings database, PluginSettings plugins, SecuritySettings security,
        LimitSettings limits, List<TenantSettings> tenants) {
    /**
     * Reads them all.
     *
     * @param environment the environment's variables
     * @param home the distribution's folder; none when run from classes
     * @param demoDefault whether demo mode is on when nobody says otherwise
     * @throws SettingsProblem with every problem
     */
    public static Settings read(Map<String, String> environment, Optional<Path> home, boolean demoDefault) {
        Optional<Path> named = Optional.ofNullable(environment.get("RINNALLA_CONFIG")).filter(name -> !name.isBlank()).map(Path::of);
        Optional<Path> file = named.or(() -> home.map(folder -> folder.resolve("conf/rinnalla.yaml")).filter(Files::exists));
        return read(file.map(SettingsFile::read).orElse(Map.of()), environment, home, demoDefault);
    }

    static Settings read(Map<String, String> file, Map<String, String> environment, Optional<Path> home, boolean demoDefault) {
        SettingsReader reader = new SettingsReader(file, environment);
        Settings settings = new Settings(ServerSettings.read(reader, demoDefault), DatabaseSettings.read(reader), plugins(reader, home),
                SecuritySettings.read(reader), LimitSettings.read(reader), TenantSettings.read(reader));
        reader.finish();
        return settings;
    }

    /** What stands below {@code plugins} and is no plugin. */
    private static final Set<String> PLUGIN_WORDS = Set.of("directory", "strict", "signatures", "trusted-certificates", "allowed-hashes",
            "watch-seconds", "reload-tenants", "call-millis", "report-seconds", "breaker");

    private static PluginSettings plugins(SettingsReader reader, Optional<Path> home) {
        boolean strict = reader.flag("plugins.strict", false);
        Optional<Path> named = reader.find("plugins.directory").map(Path::of);
        if (named.isPresent() && !Files.isDirectory(named.get())) {
            reader.problem("plugins.directory",
                    "is '" + named.get() + "', which is no folder; make it, or name the one that holds the JARs");
        }
        return new PluginSettings(named.or(() -> home.map(folder -> folder.resolve("plugins")).filter(Files::isDirectory)), strict,
                TrustSettings.read(reader), fence(reader), Duration.ofSeconds(reader.number("plugins.watch-seconds", 5, 0, 3600)),
                reader.plugins("plugins.", PLUGIN_WORDS));
    }

    private static FenceSettings fence(SettingsReader reader) {
        int window = reader.number("plugins.breaker.window", 20, 1, 1000);
        int failures = reader.number("plugins.breaker.failures", Math.min(10, window), 1, 1000);
        if (failures > window) {
            reader.problem("plugins.breaker.failures", "is " + failures + "; allowed is at most plugins.breaker.window, " + window);
        }
        return new FenceSettings(Duration.ofMillis(reader.number("plugins.call-millis", 2000, 50, 60_000)),
                Duration.ofSeconds(reader.number("plugins.report-seconds", 60, 1, 3600)), new BreakerSettings(window,
                        Math.min(failures, window), Duration.ofSeconds(reader.number("plugins.breaker.rest-seconds", 30, 1, 3600))));
    }
}
