package org.rinnalla.rest;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rinnalla.core.Actor;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.UnitScope;
import org.rinnalla.core.access.Access;
import org.rinnalla.core.access.LocalRules;
import org.rinnalla.core.access.Policy;
import org.rinnalla.core.audit.AuditEntry;
import org.rinnalla.core.count.FigureService;
import org.rinnalla.core.crypto.Cursors;
import org.rinnalla.core.crypto.IdentifierVault;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.crypto.KeyRing;
import org.rinnalla.core.crypto.Pseudonyms;
import org.rinnalla.core.fidelity.FidelityWording;
import org.rinnalla.core.follow.BenefitAdvices;
import org.rinnalla.core.imports.ExportService;
import org.rinnalla.core.imports.ImportService;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.CatalogueHolder;
import org.rinnalla.core.plugin.Fence;
import org.rinnalla.core.plugin.PluginAdministration;
import org.rinnalla.core.plugin.PluginLoader;
import org.rinnalla.core.plugin.PluginReloader;
import org.rinnalla.core.plugin.PluginSettings;
import org.rinnalla.core.plugin.SchemaCheck;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.report.ReportService;
import org.rinnalla.core.write.command.CommandReader;
import org.rinnalla.spi.Role;

/** The REST interface on a real port, over rows in memory. The role stands in the header {@code X-Role}; without it nobody is signed in. */
final class RestFixture implements AutoCloseable {
    final MemoryRows rows = new MemoryRows();
    final FakeWrites writes = new FakeWrites();
    final List<AuditEntry> audit = new ArrayList<>();
    final Ids ids;
    private final RestService service;
    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private RestFixture(KeyRing keys) {
        this.ids = new Ids(keys);
        CatalogueHolder catalogue = new CatalogueHolder(Catalogue.empty());
        ReadService reads = new ReadService(rows, new Access(Policy.standard(), LocalRules.NONE), audit::add, new IdentifierVault(keys));
        CommandReader commands = new CommandReader(ids, catalogue::of);
        ImportService imports = new ImportService((context, kind, options) -> writes.batch(options), commands, ids,
                () -> catalogue.current().texts());
        this.service = new RestService(new RestServices(reads, writes::write, commands, imports, new ExportService(reads, audit::add, ids),
                new RestServices.Counting(new ReportService(reads, audit::add, catalogue, Fence.standard(), new Pseudonyms(keys)),
                        new FigureService(reads, audit::add, catalogue, Fence.standard()), new BenefitAdvices(reads, Fence.standard())),
                FidelityWording.NONE),
                ids, new Cursors(keys), catalogue,
                RestLimits.standard());
        PluginAdministration administration = new PluginAdministration(
                new PluginReloader(new PluginLoader(Fence.standard(), SchemaCheck.none()), new PluginSettings(Optional.empty(), false),
                        catalogue),
                audit::add, tenant -> true);
        this.server = WebServer.builder().port(0).connectionOptions(options -> options.tcpNoDelay(true)).routing(routing -> {
            routing.addFilter((chain, request, response) -> {
                request.headers().first(HeaderNames.create("X-Role"))
                        .ifPresent(role -> request.context().register(context(Role.valueOf(role), language(request.headers().first(
                                HeaderNames.ACCEPT_LANGUAGE).orElse("en")))));
                chain.proceed();
            });
            routing.register("/v1/plugins", new PluginReloadService(catalogue, administration)).register("/v1", service)
                    .register("/plugins", new PluginsService(catalogue, administration::last));
        }).build().start();
    }

    static RestFixture start() {
        try {
            RestFixture fixture = new RestFixture(KeyRing.open(Files.createTempDirectory("rest-keys")));
            fixture.fill();
            return fixture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RequestContext context(Role role, Locale locale) {
        return new RequestContext(new Actor("test", role, 1, "town", new UnitScope.AllUnits()), locale, "", "request-1", Instant.now());
    }

    List<String> addresses() {
        return service.addresses();
    }

    String id(Noun noun, long row) {
        return ids.encode(noun, 1, row);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, BodyPublishers.ofString(body), headers);
    }

    /** As a team leader, unless the headers name another role. */
    HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path)).method(method, body);
        List<String> all = new ArrayList<>(List.of(headers));
        if (!all.contains("X-Role")) {
            all.addAll(List.of("X-Role", "TEAM_LEADER"));
        }
        for (int i = 0; i < all.size(); i += 2) {
            if (!all.get(i + 1).isEmpty()) {
                request.header(all.get(i), all.get(i + 1));
            }
        }
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

    @Override
    public void close() {
        client.close();
        server.stop();
    }

    private static Locale language(String header) {
        return Locale.forLanguageTag(header);
    }

    private void fill() {
        rows.add(Nouns.UNIT, 5, "name", "North", "ref", "u1", "version", 1, "createdAt", Instant.EPOCH, "updatedAt", Instant.EPOCH);
        for (long i = 1; i <= 5; i++) {
            rows.add(Nouns.PARTICIPANT, i, "familyName", "Berg" + i, "givenName", "Kim", "ref", "p" + i, "gender", "UNKNOWN", "birthDate",
                    LocalDate.of(2000, 1, (int) i), "version", 3, "unitId", 5L, "createdAt", Instant.EPOCH, "updatedAt", Instant.EPOCH);
            rows.add(Nouns.CONTACT, i, "participantId", i, "heldOn", LocalDate.of(2026, 3, (int) i), "kind", "MEETING", "faceToFace", true,
                    "version", 1, "createdAt", Instant.EPOCH, "updatedAt", Instant.EPOCH, "ref", i == 1 ? "=1+1" : "c" + i);
        }
    }
}
