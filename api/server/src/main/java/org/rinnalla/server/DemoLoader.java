package org.rinnalla.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.jar.JarFile;
import org.rinnalla.core.Actor;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.UnitScope;
import org.rinnalla.core.imports.ImportMode;
import org.rinnalla.core.imports.ImportRequest;
import org.rinnalla.core.imports.ImportService;
import org.rinnalla.core.imports.ImportSummary;
import org.rinnalla.core.imports.RowReader;
import org.rinnalla.core.imports.RowResult;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.InstalledPlugin;
import org.rinnalla.persistence.TenantRegister;
import org.rinnalla.rest.files.RowReaders;
import org.rinnalla.spi.DemoSet;
import org.rinnalla.spi.DemoSet.DemoFile;
import org.rinnalla.spi.ImportKind;
import org.rinnalla.spi.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the plugins' invented data into an empty database, through the same door as any import. */
final class DemoLoader {
    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private final ImportService imports;
    private final TenantRegister tenants;
    private final Path plugins;

    DemoLoader(ImportService imports, TenantRegister tenants, Path plugins) {
        this.imports = imports;
        this.tenants = tenants;
        this.plugins = plugins;
    }

    /** The first demo sets of the catalogue; a row that is refused is a fault of the data and stops the start. */
    void load(Catalogue catalogue, int most) {
        int left = most;
        for (InstalledPlugin plugin : catalogue.plugins()) {
            try (JarFile jar = new JarFile(plugins.resolve(plugin.source().file()).toFile())) {
                for (DemoSet set : plugin.contributions().demo().stream().limit(left).toList()) {
                    load(plugin, jar, set);
                    left--;
                }
            } catch (IOException e) {
                throw new StartProblem("The demo data of plugin " + plugin.id() + " cannot be read: " + e.getMessage(), e);
            }
        }
    }

    private void load(InstalledPlugin plugin, JarFile jar, DemoSet set) throws IOException {
        long begun = System.nanoTime();
        int tenant = tenants.ensure(new TenantRegister.Wanted(set.key(), set.name(), set.kind(), plugin.descriptor().country(),
                set.timeZone().getId()));
        long rows = 0;
        for (DemoFile file : set.files()) {
            rows += load(jar, file, context(set, tenant, file.kind()));
        }
        LOG.info("event=demo-loaded tenant={} rows={} millis={}", set.key(), rows, (System.nanoTime() - begun) / 1_000_000);
    }

    private long load(JarFile jar, DemoFile file, RequestContext context) throws IOException {
        List<RowResult> refused = new ArrayList<>();
        try (InputStream stream = jar.getInputStream(jar.getEntry(file.resource()))) {
            RowReader rows = RowReaders.of(file.resource(), stream)
                    .orElseThrow(() -> new StartProblem("The demo file " + file.resource() + " is neither .csv nor .ndjson."));
            ImportSummary summary = imports.run(context, new ImportRequest(file.kind(), ImportMode.ROW, false, true), rows,
                    results -> results.stream().filter(result -> result.status() == RowResult.Status.REFUSED).forEach(refused::add));
            if (!refused.isEmpty()) {
                throw new StartProblem(
                        "The demo file " + file.resource() + " has " + summary.refused() + " refused rows; the first stands in line "
                                + refused.getFirst().line() + ": " + refused.getFirst().errors());
            }
            return summary.rows();
        }
    }

    private static Role role(ImportKind kind) {
        return switch (kind) {
            case PROVIDERS, UNITS, PROGRAMMES, STAFF, STAFF_EMPLOYMENTS, STAFF_SUPPORTS, PEER_POSTS, TASK_FRAMES, PEER_CHECK_INS,
                    PEER_SUPERVISIONS ->
                Role.ADMINISTRATOR;
            case PROGRAMME_FUNDINGS, PARTICIPANT_BACKGROUNDS, FIDELITY_REVIEWS -> Role.PROGRAMME_MANAGER;
            default -> Role.INTEGRATION;
        };
    }

    private static RequestContext context(DemoSet set, int tenant, ImportKind kind) {
        Role role = role(kind);
        Actor actor = new Actor("demo-loader", role, tenant, set.key(), new UnitScope.AllUnits());
        return new RequestContext(actor, Locale.ENGLISH, "demo data", UUID.randomUUID().toString(), Instant.now());
    }
}
