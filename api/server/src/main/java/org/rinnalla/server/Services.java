package org.rinnalla.server;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.access.Access;
import org.rinnalla.core.access.Policy;
import org.rinnalla.core.access.WritePolicy;
import org.rinnalla.core.audit.AuditTrail;
import org.rinnalla.core.count.FigureService;
import org.rinnalla.core.count.SumStore;
import org.rinnalla.core.crypto.Cursors;
import org.rinnalla.core.crypto.IdentifierVault;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.crypto.KeyRing;
import org.rinnalla.core.crypto.Pseudonyms;
import org.rinnalla.core.fidelity.FidelityWording;
import org.rinnalla.core.follow.BenefitAdvices;
import org.rinnalla.core.imports.ExportService;
import org.rinnalla.core.imports.ImportService;
import org.rinnalla.core.plugin.CatalogueHolder;
import org.rinnalla.core.plugin.Fence;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.report.ReportService;
import org.rinnalla.core.text.Texts;
import org.rinnalla.core.write.PluginRules;
import org.rinnalla.core.write.Tenants;
import org.rinnalla.core.write.WriteService;
import org.rinnalla.core.write.command.CommandReader;
import org.rinnalla.graphql.GraphQlLimits;
import org.rinnalla.graphql.GraphQlParts;
import org.rinnalla.graphql.GraphQlService;
import org.rinnalla.rest.RestLimits;
import org.rinnalla.rest.RestService;
import org.rinnalla.rest.RestServices;

/** The services of core on their ports, and the interfaces on the services. Which class stands behind which name is decided here. */
final class Services {
    private final CatalogueHolder catalogues;
    private final Fence fence;
    private final Policy policy = Policy.standard();
    private final Ids ids;
    private final Cursors cursors;
    private final Pseudonyms pseudonyms;
    private final ReadService reads;
    private final WriteService writes;
    private final CommandReader commands;
    private final ImportService imports;
    private final Tenants tenants;
    private final AuditTrail audit;
    private final FidelityWording wording;
    private final SumStore sums;

    Services(KeyRing keys, Ports ports, CatalogueHolder catalogues, Fence fence, FidelityWording wording) {
        this.wording = wording;
        this.sums = ports.sums();
        IdentifierVault vault = new IdentifierVault(keys);
        Supplier<Texts> texts = () -> catalogues.current().texts();
        this.catalogues = catalogues;
        this.fence = fence;
        this.tenants = ports.tenants();
        this.audit = ports.audit();
        this.ids = new Ids(keys);
        this.cursors = new Cursors(keys);
        this.pseudonyms = new Pseudonyms(keys);
        this.reads = new ReadService(ports.rows(), new Access(policy, new PluginLocalRules(catalogues, ports.tenants())), ports.audit(),
                vault);
        this.writes = new WriteService(ports.writes(), WritePolicy.standard(), ports.audit(), new PluginRules(catalogues, fence), tenants,
                vault);
        this.commands = new CommandReader(ids, catalogues::of);
        this.imports = new ImportService(writes::batch, commands, ids, texts);
    }

    ImportService imports() {
        return imports;
    }

    /** With its schema built, so that a fault in it shows at the start. */
    GraphQlService graphql(GraphQlLimits limits) {
        GraphQlParts parts = new GraphQlParts(reads, writes::write, commands, new GraphQlParts.Secrets(ids, cursors),
                new GraphQlParts.Plugins(catalogues, fence, wording, figures()), policy, this::today);
        return new GraphQlService(parts, limits).warmedUp();
    }

    RestService rest(RestLimits limits) {
        ReportService reports = new ReportService(reads, audit, catalogues, fence, pseudonyms);
        return new RestService(new RestServices(reads, writes::write, commands, imports, new ExportService(reads, audit, ids),
                new RestServices.Counting(reports, figures(), new BenefitAdvices(reads, fence)), wording),
                ids,
                cursors,
                catalogues, limits);
    }

    private FigureService figures() {
        return new FigureService(reads, audit, catalogues, fence, Optional.of(sums));
    }

    private LocalDate today(RequestContext context) {
        ZoneId zone = tenants.of(context.actor().tenantId()).zone();
        return LocalDate.ofInstant(context.at(), zone);
    }
}
