package org.rinnalla.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.database.TestDatabase;
import org.rinnalla.database.TestSchema;
import org.rinnalla.rest.Contract;
import org.rinnalla.server.security.DemoIssuer;
import org.rinnalla.server.settings.Settings;
import org.rinnalla.spi.DemoSet;
import org.rinnalla.spi.Role;

/** The whole server in this JVM, wired as the program wires it, with the distribution's plugins and the demo data. */
public final class RunningServer implements AutoCloseable {
    private static @Nullable RunningServer shared;
    private static @Nullable RunningServer stories;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final TestSchema schema;
    private final Platform platform;

    private RunningServer(TestSchema schema, Platform platform) {
        this.schema = schema;
        this.platform = platform;
    }

    /** One for all tests that change nothing that another one reads. */
    public static synchronized RunningServer shared() {
        if (shared == null) {
            RunningServer server = start(Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(server.platform::close, "stop-test-server"));
            shared = server;
        }
        return shared;
    }

    /** One for the tests that leave people and cases behind in the programmes whose published numbers others read on {@link #shared}. */
    public static synchronized RunningServer stories() {
        if (stories == null) {
            RunningServer server = start(Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(server.platform::close, "stop-story-server"));
            stories = server;
        }
        return stories;
    }

    /**
     * A server of one's own on an empty database.
     *
     * @param more variables of its environment
     */
    public static RunningServer start(Map<String, String> more) {
        TestSchema schema = TestDatabase.shared().fresh();
        try {
            Path data = Files.createTempDirectory("rinnalla-it");
            Map<String, String> environment = new HashMap<>(Map.of("RINNALLA_PORT", "0", "RINNALLA_DEMO", "true", "RINNALLA_DATA_DIRECTORY",
                    data.toString(), "RINNALLA_DATABASE_URL", schema.jdbcUrl(), "RINNALLA_DATABASE_USER", schema.user(),
                    "RINNALLA_DATABASE_PASSWORD", schema.password()));
            environment.putAll(more);
            return new RunningServer(schema, Platform.start(Settings.read(environment, Optional.of(Path.of("target/rinnalla")), true)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A token of the demo issuer; no units given: all units. */
    public String token(Role role, String tenant, String... units) {
        return tokenOf("it-" + role.ordinal(), role, tenant, units);
    }

    /** A token of a certain subject. */
    public String tokenOf(String subject, Role role, String tenant, String... units) {
        List<String> refs = units.length == 0 ? List.of("*") : List.of(units);
        return platform.demo().orElseThrow().token(new DemoIssuer.Grant(subject, role, tenant, refs, Duration.ofHours(1)));
    }

    /** The demo tenants' keys. */
    public List<String> tenants() {
        return platform.demoSets().stream().map(DemoSet::key).toList();
    }

    /** A demo tenant whose data knows somebody in the role; the first one when none does. */
    public String tenantWith(Role role) {
        return tenants().stream().filter(tenant -> known(role, tenant).isPresent()).findFirst().orElse(tenants().getFirst());
    }

    /** Somebody in the role whom the tenant's data knows; a made-up subject otherwise. */
    public String subjectOf(Role role, String tenant) {
        return known(role, tenant).orElse("it-" + role.ordinal());
    }

    private Optional<String> known(Role role, String tenant) {
        return platform.tenants().anySubject(platform.tenants().find(tenant).orElseThrow(), role);
    }

    /** The database behind it, to look at what HTTP does not show. */
    public TestSchema schema() {
        return schema;
    }

    /** Its parts once more, for both ways of answering GraphQL. */
    public BothWays bothWays() {
        return BothWays.of(platform);
    }

    /** The same, writing to the database. */
    public BothWays bothWaysOfWriting() {
        return BothWays.writing(platform);
    }

    /** The plugins in force. */
    public Catalogue catalogue() {
        return platform.catalogue();
    }

    /** Statements of the read path so far. */
    public long readStatements() {
        return platform.readStatements();
    }

    public HttpResponse<String> graphql(String token, String body) {
        return send(request("/graphql", token).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> get(String token, String path) {
        return send(request(path, token).GET());
    }

    public HttpResponse<String> post(String token, String path, String contentType, String body) {
        return send(request(path, token).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    /** A request to be refined; an empty token: no header. */
    public HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(60));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpRequest built = request.build();
            HttpResponse<String> answer = client.send(built, BodyHandlers.ofString());
            Contract.check(built, answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + platform.port() + path);
    }

    @Override
    public void close() {
        platform.close();
        schema.close();
    }
}
