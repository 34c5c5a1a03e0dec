package org.rinnalla.server;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.server.security.DemoIssuer;
import org.rinnalla.server.settings.Settings;
import org.rinnalla.server.settings.TenantSettings;
import org.rinnalla.spi.DemoSet;
import org.rinnalla.spi.Role;

/** {@code rinnalla token}: a token for the demo data. Needs no server: the key lies in the data directory, and is made when missing. */
final class TokenCommand {
    private static final String NAME = "token";
    private static final int MOST_HOURS = 24 * 365;

    private TokenCommand() {}

    static void run(Main.Machine machine, List<String> arguments) {
        Options options = Options.parse(NAME, arguments, Set.of("--role", "--tenant", "--unit", "--subject", "--hours"));
        options.noWords(NAME);
        LogSetup.quiet();
        Role role = role(options);
        String tenant = options.find("--tenant").orElseThrow(() -> new UsageProblem("token needs --tenant, such as a demo tenant's key."));
        List<String> units = options.all("--unit").stream().flatMap(line -> Stream.of(line.split(","))).map(String::strip)
                .filter(unit -> !unit.isEmpty()).toList();
        Settings settings = Settings.read(machine.environment(), machine.home(), machine.demoDefault());
        if (!settings.server().demo() && !DemoIssuer.existsIn(settings.server().keys())) {
            throw new StartProblem(
                    "Tokens are given out in demo mode only. Set RINNALLA_DEMO=true, or ask the issuer of this installation.");
        }
        checkTenant(settings, tenant);
        String subject = options.find("--subject").orElseGet(() -> "demo-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        DemoIssuer.Grant grant = new DemoIssuer.Grant(subject, role, tenant, units.isEmpty() ? List.of("*") : units, life(options));
        try {
            machine.out().println(DemoIssuer.open(settings.server().keys()).token(grant));
        } catch (IOException e) {
            throw new StartProblem("The demo issuer's key in " + settings.server().keys() + " cannot be made or read ("
                    + e.getClass().getSimpleName() + "). Give access, or set RINNALLA_DATA_DIRECTORY.", e);
        }
    }

    private static Role role(Options options) {
        Optional<String> name = options.find("--role");
        return Arrays.stream(Role.values()).filter(role -> name.equals(Optional.of(role.name()))).findFirst()
                .orElseThrow(() -> new UsageProblem(name.map(word -> "Unknown role '" + word + "'").orElse("token needs --role")
                        + "; the roles are " + String.join(", ", Arrays.stream(Role.values()).map(Role::name).toList()) + "."));
    }

    private static void checkTenant(Settings settings, String tenant) {
        List<String> keys;
        try (Catalogue catalogue = Plugins.load(settings.plugins())) {
            Stream<String> demo = catalogue.plugins().stream().flatMap(plugin -> plugin.contributions().demo().stream()).map(DemoSet::key);
            keys = Stream.concat(demo, settings.tenants().stream().map(TenantSettings::key)).distinct().sorted().toList();
        }
        if (!keys.contains(tenant)) {
            throw new UsageProblem("Unknown tenant '" + tenant + "'; the tenants are " + String.join(", ", keys) + ".");
        }
    }

    private static Duration life(Options options) {
        String hours = options.find("--hours").orElse("24");
        if (!hours.matches("\\d{1,5}") || Integer.parseInt(hours) < 1 || Integer.parseInt(hours) > MOST_HOURS) {
            throw new UsageProblem("--hours is '" + hours + "'; allowed is a whole number from 1 to " + MOST_HOURS + ".");
        }
        return Duration.ofHours(Integer.parseInt(hours));
    }
}
