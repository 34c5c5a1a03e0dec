package org.rinnalla.server;

import io.helidon.webserver.http.HttpService;
import java.io.IOException;
import java.net.BindException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.persistence.Tenants;
import org.rinnalla.persistence.read.SqlRowSource;
import org.rinnalla.server.security.Authenticator;
import org.rinnalla.server.security.DemoIssuer;
import org.rinnalla.server.settings.ServerSettings;
import org.rinnalla.server.settings.Settings;
import org.rinnalla.server.web.Web;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything of a running server, put together; closing it stops all in the opposite order. */
final class Platform implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Platform.class);
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Settings settings;
    private final Storage storage;
    private final Catalogue catalogue;
    private final Tenants tenants;
    private final Optional<DemoIssuer> demo;
    private final SqlRowSource rows;
    private final Web web;

    private Platform(Settings settings) {
        this.settings = settings;
        try {
            if (settings.security().issuers().isEmpty() && !settings.server().demo()) {
                throw new StartProblem("Nobody could sign in: no issuer of tokens is configured. Name one under security.issuers "
                        + "(see conf/rinnalla.yaml), or set RINNALLA_DEMO=true to look around with invented data.");
            }
            CompletableFuture<Catalogue> plugins = CompletableFuture.supplyAsync(() -> Plugins.load(settings.plugins()));
            this.storage = started(Storage.open(settings.server(), settings.database()));
            this.catalogue = started(joined(plugins));
            this.tenants = new Tenants(storage.database().source());
            this.rows = new SqlRowSource(storage.database().source());
            this.demo = demoIssuer(settings.server());
            Web.Content content = new Web.Content(services(), Authenticator.of(settings.security(), demo, tenants), catalogue::texts,
                    storage.database()::answers);
            this.web = started(listen(settings, content));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Starts part after part; the port is bound last. What was started is stopped again when a later part fails. */
    static Platform start(Settings settings) {
        return new Platform(settings);
    }

    int port() {
        return web.port();
    }

    /** Statements of the read path so far. */
    long readStatements() {
        return rows.statements();
    }

    Settings settings() {
        return settings;
    }

    Storage storage() {
        return storage;
    }

    Tenants tenants() {
        return tenants;
    }

    Catalogue catalogue() {
        return catalogue;
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

    private Map<String, HttpService> services() {
        return Map.of();
    }

    private <T extends AutoCloseable> T started(T part) {
        parts.push(part);
        return part;
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

    private static Web listen(Settings settings, Web.Content content) {
        ServerSettings server = settings.server();
        try {
            return Web.start(server, settings.limits(), content);
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException) {
                    throw new StartProblem("Port " + server.port() + " on " + server.host() + " cannot be bound (" + cause.getMessage()
                            + "). Stop what uses it, or set RINNALLA_PORT (RINNALLA_HOST) to another one.", e);
                }
            }
            throw e;
        }
    }
}
