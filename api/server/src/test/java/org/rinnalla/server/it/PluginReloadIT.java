package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import harbour.HarbourPlugin;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rinnalla.core.plugin.Loaders;
import org.rinnalla.server.RunningServer;
import org.rinnalla.spi.Role;
import org.rinnalla.testkit.PluginJars;

/** Plugins are replaced while the server serves. */
class PluginReloadIT {
    private static final String SDL = "type QzBerth { version: String! length: Int! } extend type Participant { qzBerth: QzBerth }";
    private static final int RELOADS = 20;
    private static final int CLIENTS = 4;
    @TempDir
    private static Path plugins = Path.of("");
    private static RunningServer server;
    private static String tenant = "";

    @BeforeAll
    static void start() throws IOException {
        try (var files = Files.list(Path.of("target/rinnalla/plugins"))) {
            // One country is enough of data.
            Path country = files.filter(file -> file.toString().endsWith(".jar")).sorted().findFirst().orElseThrow();
            Files.copy(country, plugins.resolve("country.jar"));
        }
        put("1.0.0");
        server = RunningServer.start(Map.of("RINNALLA_PLUGINS_DIRECTORY", plugins.toString(), "RINNALLA_PLUGINS_WATCH_SECONDS", "0"));
        tenant = server.tenantWith(Role.TEAM_LEADER);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void twentyReloadsUnderLoadFailNoRequestAndKeepNoClassLoader() throws InterruptedException {
        // Given clients that ask without a pause
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger answered = new AtomicInteger();
        Queue<String> failed = new ConcurrentLinkedQueue<>();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Thread.startVirtualThread(() -> ask(over, answered, failed)));
        }
        // When the plugin is replaced twenty times
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 1; i <= RELOADS; i++) {
            loaders.add(Loaders.of(server.catalogue(), "harbour"));
            put("1.0." + i);
            assertThat(reload(Role.ADMINISTRATOR).body()).contains("\"outcome\":\"reloaded\"");
            assertThat(berth()).contains("\"version\":\"1.0." + i + "\"");
        }
        over.set(true);
        for (Thread client : clients) {
            client.join();
        }
        // Then no request has failed
        assertThat(failed).isEmpty();
        assertThat(answered.get()).isGreaterThan(RELOADS);
        // and nothing holds the old classes any more
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (loaders.stream().anyMatch(each -> each.get() != null) && System.nanoTime() < until) {
            System.gc();
            Thread.sleep(50);
        }
        assertThat(loaders).allSatisfy(each -> assertThat(each.get()).isNull());
        assertThat(server.get(token(Role.ADMINISTRATOR), "/metrics").body()).contains("rinnalla_plugins_draining 0")
                .contains("rinnalla_plugin_circuit{plugin=\"harbour\"} 0").contains("rinnalla_plugin_calls_total{plugin=\"harbour\"}");
    }

    @Test
    void aBrokenSetLeavesTheOldOneServingAndSaysWhy() throws IOException {
        // Given a JAR that is none beside those in force
        Path broken = Files.writeString(plugins.resolve("broken.jar"), "no JAR");
        try {
            // When an administrator has the directory read
            HttpResponse<String> answer = reload(Role.ADMINISTRATOR);
            // Then it is refused with the reason, the old plugins serve on, and /plugins says why
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("JAR_UNREADABLE").contains("broken.jar");
            assertThat(berth()).contains("\"qzBerth\":{\"version\":\"1.0.");
            assertThat(server.get(token(Role.ADMINISTRATOR), "/plugins").body()).contains("\"lastReload\":{").contains("\"rejected\"")
                    .contains("broken.jar");
            assertThat(server.get(token(Role.TEAM_LEADER), "/plugins").body()).doesNotContain("lastReload").doesNotContain("broken.jar");
        } finally {
            Files.delete(broken);
        }
        assertThat(reload(Role.ADMINISTRATOR).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyAnAdministratorMayAndEachCallLeavesATrace() {
        assertThat(reload(Role.TEAM_LEADER).statusCode()).isEqualTo(403);
        assertThat(reload(Role.ADMINISTRATOR).body()).contains("\"unchanged\"");

        String trace = server.get(token(Role.DATA_PROTECTION_OFFICER), "/v1/audit-events?first=100").body();
        assertThat(trace).contains("\"noun\":\"Plugin\"").contains("\"ADMINISTER\"").contains("\"DENIED\"");
    }

    private static void ask(AtomicBoolean over, AtomicInteger answered, Queue<String> failed) {
        while (!over.get()) {
            String body = berth();
            if (!body.contains("\"qzBerth\":{") || body.contains("\"errors\"")) {
                failed.add(body);
            }
            HttpResponse<String> listed = server.get(token(Role.TEAM_LEADER), "/v1/participants?first=5");
            if (listed.statusCode() != 200) {
                failed.add(listed.body());
            }
            answered.incrementAndGet();
        }
    }

    private static String berth() {
        return server.graphql(token(Role.TEAM_LEADER),
                "{\"query\":\"{ participants(first: 5) { nodes { id qzBerth { version length } } } plugins { id circuit } }\"}").body();
    }

    private static HttpResponse<String> reload(Role role) {
        return server.post(token(role), "/v1/plugins/reload", "application/json", "");
    }

    private static String token(Role role) {
        return server.token(role, tenant);
    }

    private static void put(String version) {
        try {
            Path jar = PluginJars.pack(Files.createTempFile("harbour", ".jar"), HarbourPlugin.class, Map.of("harbour/version", version,
                    "harbour/schema.graphqls", SDL, "META-INF/rinnalla/messages_en.properties", ""));
            Files.move(jar, plugins.resolve("harbour.jar"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
