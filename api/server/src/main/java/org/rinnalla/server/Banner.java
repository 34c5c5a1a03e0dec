package org.rinnalla.server;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.rinnalla.server.security.DemoIssuer;
import org.rinnalla.server.settings.ServerSettings;
import org.rinnalla.spi.DemoSet;
import org.rinnalla.spi.Role;

/** What the person who started the server reads: where it is, and in demo mode a token for each role. */
final class Banner {
    private static final Duration LIFE = Duration.ofHours(24);

    private Banner() {}

    static void print(PrintStream out, Platform platform, Duration took) {
        ServerSettings server = platform.settings().server();
        String host = server.host().equals("0.0.0.0") || server.host().equals("::") ? "localhost" : server.host();
        String base = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + platform.port();
        Duration database = platform.storage().databaseTime();
        out.println();
        out.println("Rinnalla " + Main.version() + " serves.");
        out.println("  GraphiQL  " + base + "/graphiql");
        out.println("  GraphQL   " + base + "/graphql");
        out.println("  REST      " + base + "/v1         (described at " + base + "/openapi)");
        out.println("  Health    " + base + "/health/ready");
        out.println("  Plugins   " + (platform.catalogue().plugins().isEmpty()
                ? "none"
                : String.join(", ",
                        platform.catalogue().plugins().stream().map(plugin -> plugin.id() + " " + plugin.descriptor().version())
                                .toList())));
        out.println("  Data      " + server.dataDirectory());
        platform.demo().ifPresent(issuer -> tokens(out, platform, issuer));
        out.printf(Locale.ROOT, "started_in=%d ms (database %d ms, server %d ms)%n", took.toMillis(), database.toMillis(),
                took.minus(database).toMillis());
        out.flush();
    }

    private static void tokens(PrintStream out, Platform platform, DemoIssuer issuer) {
        List<String> keys = platform.demoSets().stream().map(DemoSet::key).toList();
        out.println();
        out.println("Demo tokens, good for 24 hours (more: bin/rinnalla token --role ROLE --tenant TENANT). Tenants: "
                + String.join(", ", keys));
        for (Role role : Role.values()) {
            Holder holder = holder(platform, keys, role);
            out.println();
            out.println(role + " of " + holder.tenant() + ":");
            out.println(issuer.token(new DemoIssuer.Grant(holder.subject(), role, holder.tenant(), List.of("*"), LIFE)));
        }
        out.println();
    }

    private record Holder(String tenant, String subject) {}

    /** The first demo tenant whose data knows such a person; a stand-in in the first tenant when none does. */
    private static Holder holder(Platform platform, List<String> keys, Role role) {
        Stream<Optional<Holder>> known = keys.stream().map(key -> {
            OptionalInt tenant = platform.tenants().find(key);
            return tenant.isEmpty()
                    ? Optional.empty()
                    : platform.tenants().anySubject(tenant.getAsInt(), role).map(subject -> new Holder(key, subject));
        });
        String standIn = "demo-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return known.flatMap(Optional::stream).findFirst().orElse(new Holder(keys.isEmpty() ? "none" : keys.getFirst(), standIn));
    }
}
