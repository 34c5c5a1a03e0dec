package org.rinnalla.server.it;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.rinnalla.server.RunningServer;
import org.rinnalla.spi.Role;
import org.rinnalla.testkit.PluginJars;
import pier.PierPlugin;

/** A server with an empty tenant of the made-up country QZ, one of another country, and one plugin that keeps data. */
final class QuayTown implements AutoCloseable {
    static final String TENANT = "quay-town";
    static final String ELSEWHERE = "elsewhere";
    private final Path folder;
    private final RunningServer server;
    private final String unit;

    QuayTown(Path folder) throws IOException {
        this.folder = folder;
        put("1");
        Path settings = Files.writeString(folder.resolve("quay.yaml"),
                "tenants:\n  - {key: quay-town, name: Quay Town, kind: MUNICIPALITY, country: QZ}\n"
                        + "  - {key: elsewhere, name: Elsewhere, kind: MUNICIPALITY, country: XX}\n");
        this.server = RunningServer.start(Map.of("RINNALLA_CONFIG", settings.toString(), "RINNALLA_PLUGINS_DIRECTORY",
                folder.resolve("plugins").toString(), "RINNALLA_PLUGINS_WATCH_SECONDS", "0",
                "RINNALLA_PLUGINS_RELOAD_TENANTS", TENANT));
        this.unit = unit(TENANT, "quay");
    }

    RunningServer server() {
        return server;
    }

    String unit() {
        return unit;
    }

    GraphQl as(Role role) {
        return as(role, TENANT);
    }

    GraphQl as(Role role, String tenant) {
        return new GraphQl(server, server.token(role, tenant));
    }

    String token(Role role) {
        return server.token(role, TENANT);
    }

    /** The input of somebody's registration, with data by name. */
    JsonObject person(String givenName, Object... data) {
        Object[] all = new Object[data.length + 6];
        System.arraycopy(new Object[]{"givenName", givenName, "familyName", "Quay", "unitId", unit}, 0, all, 0, 6);
        System.arraycopy(data, 0, all, 6, data.length);
        return GraphQl.input(all);
    }

    /** The ids of participants for whom a filter holds. */
    String found(Role role, String filter) {
        return as(role).ask("{ participants(first: 100, filter: {" + filter + "}) { nodes { id } } }").clean().list("/participants/nodes")
                .toString();
    }

    String unit(String tenant, String ref) {
        GraphQl administrator = as(Role.ADMINISTRATOR, tenant);
        String provider = administrator.step("providerRegister", "provider { id }", GraphQl.input("name", "Quay Care"))
                .done("providerRegister").text("/providerRegister/provider/id");
        return administrator.step("unitOpen", "unit { id }", GraphQl.input("name", "Quay", "ref", ref, "providerId", provider))
                .done("unitOpen").text("/unitOpen/unit/id");
    }

    HttpResponse<String> reload() {
        return server.post(token(Role.ADMINISTRATOR), "/v1/plugins/reload", "application/json", "");
    }

    /** Puts the plugin into the directory with this version of its data. */
    void put(String version) throws IOException {
        Files.createDirectories(folder.resolve("plugins"));
        Path jar = PluginJars.pack(Files.createTempFile("pier", ".jar"), PierPlugin.class,
                Map.of("pier/version", version, "META-INF/rinnalla/messages_en.properties", "pier.label = Made up"));
        Files.move(jar, folder.resolve("plugins/pier.jar"), StandardCopyOption.REPLACE_EXISTING);
    }

    void takeAway() throws IOException {
        Files.delete(folder.resolve("plugins/pier.jar"));
    }

    @Override
    public void close() {
        server.close();
    }
}
