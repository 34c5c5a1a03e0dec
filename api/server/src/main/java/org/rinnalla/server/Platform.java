package org.rinnalla.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.rinnalla.core.data.DataKeeper;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.CatalogueHolder;
import org.rinnalla.core.plugin.Fence;
import org.rinnalla.core.plugin.NotPrepared;
import org.rinnalla.core.plugin.PluginAdministration;
import org.rinnalla.core.plugin.PluginProblem;
import org.rinnalla.core.plugin.PluginReloader;
import org.rinnalla.core.text.Texts;
import org.rinnalla.graphql.GraphQlService;
import org.rinnalla.persistence.TenantRegister;
import org.rinnalla.persistence.count.OldSums;
import org.rinnalla.persistence.write.OldKeys;
import org.rinnalla.rest.OpenApiService;
import org.rinnalla.rest.PluginReloadService;
import org.rinnalla.rest.PluginsService;
import org.rinnalla.server.security.Authenticator;
import org.rinnalla.server.security.DemoIssuer;
import org.rinnalla.server.settings.LimitSettings;
import org.rinnalla.server.settings.ServerSettings;
import org.rinnalla.server.settings.Settings;
import org.rinnalla.server.settings.TenantSettings;
import org.rinnalla.server.web.Web;
import org.rinnalla.server.web.Web.Mounted;
import org.rinnalla.spi.DemoSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything of a running server, put together; closing it stops all in the opposite order. */
final class Platform implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Platform.class);
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Settings settings;
    private final Storage storage;
    private final CatalogueHolder catalogues;
    private final Ports ports;
    private final PluginAdministration reloads;
    private final Optional<DemoIssuer> demo;
    private final Web web;

    private Platform(Settings settings, int demoSets) {
        this.settings = settings;
        someoneCanSignIn(settings);
        CompletableFuture<Catalogue> plugins = CompletableFuture.supplyAsync(() -> Plugins.load(settings.plugins()));
        try {
            this.storage = started(Storage.open(settings.server(), settings.database()));
            // Meanwhile: what needs neither.
            GraphQlService.readSchema();
            Web.prepare();
            this.catalogues = started(new CatalogueHolder(joined(plugins)));
            this.ports = started(Ports.of(storage.database()));
            this.demo = demoIssuer(settings.server());
            Services services = new Services(storage.keys(), ports, catalogues, new Fence(settings.plugins().fence()),
                    settings.server().wording());
            PluginReloader reloader = Plugins.reloader(settings.plugins(), catalogues);
            this.reloads = new PluginAdministration(reloader, ports.audit(), this::answersForPlugins);
            DataKeeper keeper = new DataKeeper(catalogues, ports.data());
            List<Mounted> mounted = mounted(services, settings.limits());
            storage.database().opened();
            migrate(keeper);
            fill(services, demoSets);
            Authenticator authenticator = Authenticator.of(settings.security(), demo, ports.register());
            this.web = started(Web.start(settings.server(), settings.limits(), new Web.Content(mounted, authenticator,
                    catalogues, storage.database()::answers, storage.database()::activeConnections)));
            ports.writes().warmUp();
            Thread.ofPlatform().daemon().name("texts").start(() -> Texts.core().warmUp());
            started(OldKeys.clearing(storage.database().writing(), Duration.ofDays(settings.database().idempotencyDays())));
            started(OldSums.clearing(storage.database().writing()));
            // Last: what it migrates cannot be taken back.
            catalogues.follow(keeper);
            Plugins.watch(settings.plugins(), reloader).ifPresent(this::started);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Starts part after part; the port is bound last. What was started is stopped again when a later part fails. */
    static Platform start(Settings settings) {
        return start(settings, Integer.MAX_VALUE);
    }

    /** Loads only so many of the demo sets into an empty database. */
    static Platform start(Settings settings, int demoSets) {
        return new Platform(settings, demoSets);
    }

    int port() {
        return web.port();
    }

    /** Statements of the read path so far. */
    long readStatements() {
        return ports.rows().statements();
    }

    Ports ports() {
        return ports;
    }

    Settings settings() {
        return settings;
    }

    Storage storage() {
        return storage;
    }

    TenantRegister tenants() {
        return ports.register();
    }

    Catalogue catalogue() {
        return catalogues.current();
    }

    /** The invented tenants that the plugins bring, in their order. */
    List<DemoSet> demoSets() {
        return catalogue().plugins().stream().flatMap(plugin -> plugin.contributions().demo().stream()).toList();
    }

    Optional<DemoIssuer> demo() {
        return demo;
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                LOG.warn("event=stop-failed", e);
            }
        }
    }

    private List<Mounted> mounted(Services services, LimitSettings limits) {
        OpenApiService openApi = new OpenApiService();
        return List.of(new Mounted("/v1/plugins", new PluginReloadService(catalogues, reloads)),
                new Mounted("/v1", services.rest(limits.rest())), new Mounted("/plugins", new PluginsService(catalogues, reloads::last)),
                new Mounted("/openapi", openApi), new Mounted("/openapi.yaml", openApi), new Mounted("/openapi.json", openApi),
                new Mounted("/", services.graphql(limits.graphql())));
    }

    private void fill(Services services, int demoSets) {
        boolean empty = storage.database().isEmpty();
        for (TenantSettings tenant : settings.tenants()) {
            ports.register().ensure(new TenantRegister.Wanted(tenant.key(), tenant.name(), tenant.kind(), tenant.country(),
                    tenant.timeZone().getId()));
        }
        Optional<Path> plugins = settings.plugins().directory();
        if (empty && settings.server().demo() && plugins.isPresent()) {
            new DemoLoader(services.imports(), ports.register(), plugins.get()).load(catalogues.current(), demoSets);
        }
    }

    /** Plugins are the whole installation's: where tenants share it, only those reload that the installation names. */
    private boolean answersForPlugins(String tenant) {
        List<String> named = settings.security().reloadTenants();
        return named.isEmpty() ? settings.server().demo() || ports.register().count() <= 1 : named.contains(tenant);
    }

    /** Data that cannot be migrated stay as they are and are not shown; where everything must be right, the start fails. */
    private void migrate(DataKeeper keeper) {
        try {
            keeper.prepare(catalogues.current());
        } catch (NotPrepared e) {
            String problems = String.join("\n", e.problems().stream().map(PluginProblem::line).toList());
            if (settings.plugins().strict()) {
                throw new StartProblem("Strict mode, and the data of these plugins cannot be migrated:\n" + problems);
            }
            e.problems().forEach(problem -> LOG.error("event=plugin-data-not-migrated problem=\"{}\"", problem.line()));
        }
    }

    private <T extends AutoCloseable> T started(T part) {
        parts.push(part);
        return part;
    }

    private static void someoneCanSignIn(Settings settings) {
        if (settings.security().issuers().isEmpty() && !settings.server().demo()) {
            throw new StartProblem("Nobody could sign in: no issuer of tokens is configured. Name one under security.issuers "
                    + "(see conf/rinnalla.yaml), or set RINNALLA_DEMO=true to look around with invented data.");
        }
    }

    private static Catalogue joined(CompletableFuture<Catalogue> plugins) {
        try {
            return plugins.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static Optional<DemoIssuer> demoIssuer(ServerSettings server) {
        try {
            return server.demo() ? Optional.of(DemoIssuer.open(server.keys())) : Optional.empty();
        } catch (IOException e) {
            throw new StartProblem("The demo issuer's key in " + server.keys() + " cannot be made or read: " + e.getMessage(), e);
        }
    }
}
