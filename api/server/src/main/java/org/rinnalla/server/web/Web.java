package org.rinnalla.server.web;

import io.helidon.http.DirectHandler;
import io.helidon.service.registry.GlobalServiceRegistry;
import io.helidon.service.registry.ServiceRegistryConfig;
import io.helidon.service.registry.ServiceRegistryManager;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http1.Http1Config;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.rinnalla.core.plugin.CatalogueHolder;
import org.rinnalla.server.security.Authenticator;
import org.rinnalla.server.settings.LimitSettings;
import org.rinnalla.server.settings.ServerSettings;

/** The listening part. Bound last: whoever can connect is served. */
public final class Web implements AutoCloseable {
    static final int LONGEST_ADDRESS = 16_384;
    static final int LONGEST_HEADERS = 32_768;
    private static final int LOOK_AFTER_IDLE_ONES_SECONDS = 5;
    private final WebServer server;

    private Web(WebServer server) {
        this.server = server;
    }

    /**
     * What is served.
     *
     * @param services what is served below which path
     * @param authenticator tells who asks
     * @param catalogues the plugins in force, and the languages to choose from
     * @param ready whether the database answers
     * @param connections of the database that are in use
     */
    public record Content(List<Mounted> services, Authenticator authenticator, CatalogueHolder catalogues, BooleanSupplier ready,
            IntSupplier connections) {}

    /** A service and where it hangs. */
    public record Mounted(String path, HttpService service) {}

    /** The address cannot be listened on. */
    public static final class PortTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PortTaken(String host, int port) {
            super("Port " + port + " on " + host + " cannot be bound: another program listens there, or the address is not this machine's. "
                    + "Stop that program, or set RINNALLA_PORT (RINNALLA_HOST) to another one.");
        }
    }

    /** Has the listener look up its own parts, which it does once, so that it need not when all else is there. */
    public static void prepare() {
        if (!GlobalServiceRegistry.configured()) {
            GlobalServiceRegistry.registry(ServiceRegistryManager.create(ServiceRegistryConfig.builder().discoverServices(false)
                    .discoverServicesFromServiceLoader(false).build()).registry());
        }
        HttpRouting.builder().build();
        WebServer.builder().shutdownHook(false).featuresDiscoverServices(false).buildPrototype();
    }

    /** Binds the port and serves. */
    public static Web start(ServerSettings settings, LimitSettings limits, Content content) {
        Refusals refusals = new Refusals(new Words(content.catalogues()));
        DirectHandlers.Builder direct = DirectHandlers.builder();
        for (DirectHandler.EventType event : DirectHandler.EventType.values()) {
            direct.addHandler(event, refusals);
        }
        Duration patience = Duration.ofSeconds(limits.http().idleSeconds());
        Lines lines = new Lines(Http1Config.builder().maxPrologueLength(LONGEST_ADDRESS).maxHeadersSize(LONGEST_HEADERS), patience);
        WebServer server = WebServer.builder().host(settings.host()).port(settings.port())
                // Without it every answer of 9 to 60 kB waits 40 ms for an acknowledgement.
                .connectionOptions(options -> options.tcpNoDelay(true)).backlog(1024).maxPayloadSize(limits.rest().importBytes())
                .maxTcpConnections(limits.http().connections()).directHandlers(direct.build())
                .idleConnectionTimeout(patience)
                .idleConnectionPeriod(Duration.ofSeconds(Math.min(LOOK_AFTER_IDLE_ONES_SECONDS, limits.http().idleSeconds())))
                .shutdownGracePeriod(Duration.ofSeconds(5))
                .shutdownHook(false).featuresDiscoverServices(false).protocolsDiscoverServices(false).addConnectionSelector(lines)
                .routing(routing -> route(routing, settings, limits.http(), content)).build();
        server.start();
        if (!server.isRunning()) {
            // Helidon logs why, and goes on.
            throw new PortTaken(settings.host(), settings.port());
        }
        return new Web(server);
    }

    /** The port that was bound. */
    public int port() {
        return server.port();
    }

    /** Takes no new requests, lets those in flight end, and stops. */
    @Override
    public void close() {
        server.stop();
    }

    private static void route(HttpRouting.Builder routing, ServerSettings settings, LimitSettings.Http limits, Content content) {
        boolean loopback = settings.host().equals("localhost") || settings.host().startsWith("127.") || settings.host().equals("::1");
        routing.addFilter(new Closing());
        if (!settings.corsOrigins().isEmpty()) {
            routing.addFilter(new Cors(settings.corsOrigins()));
        }
        routing.addFilter(new Admission(limits.concurrentRequests(), limits.queuedRequests(),
                Duration.ofMillis(limits.refusedRestMillis()), new Words(content.catalogues())));
        Metrics metrics = new Metrics(content.connections(), content.catalogues());
        routing.addFilter(new Door(content.authenticator(), content.catalogues(), new OpenPaths(loopback), metrics));
        routing.register(new Welcome());
        routing.register("/metrics", metrics);
        routing.register("/health", new Health(content.ready()));
        content.services().forEach(each -> routing.register(each.path(), each.service()));
    }
}
