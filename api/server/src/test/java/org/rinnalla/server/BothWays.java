package org.rinnalla.server;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rinnalla.core.Actor;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.Outcome;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.UnitScope;
import org.rinnalla.core.access.Access;
import org.rinnalla.core.access.LocalRules;
import org.rinnalla.core.access.Policy;
import org.rinnalla.core.access.WritePolicy;
import org.rinnalla.core.audit.AuditEntry;
import org.rinnalla.core.audit.AuditTrail;
import org.rinnalla.core.count.FigureService;
import org.rinnalla.core.crypto.Cursors;
import org.rinnalla.core.crypto.IdentifierVault;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.plugin.CatalogueHolder;
import org.rinnalla.core.plugin.Fence;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.write.PluginRules;
import org.rinnalla.core.write.Showing;
import org.rinnalla.core.write.WriteOptions;
import org.rinnalla.core.write.WriteService;
import org.rinnalla.core.write.Written;
import org.rinnalla.core.write.command.Attempt;
import org.rinnalla.core.write.command.CommandReader;
import org.rinnalla.graphql.GraphQlLimits;
import org.rinnalla.graphql.GraphQlParts;
import org.rinnalla.graphql.GraphQlService;
import org.rinnalla.graphql.Writes;
import org.rinnalla.graphql.run.Engine;
import org.rinnalla.spi.Role;

/**
 * The engine as it is served, and the same one leaving all to GraphQL Java, over the same database. Their traces are kept apart, to be
 * compared, and not written.
 */
public final class BothWays {
    private final Platform platform;
    private final List<AuditEntry> directTrail = new CopyOnWriteArrayList<>();
    private final List<AuditEntry> referenceTrail = new CopyOnWriteArrayList<>();
    private final Engine direct;
    private final Engine reference;

    private BothWays(Platform platform, boolean writing) {
        this.platform = platform;
        AuditTrail audit = platform.ports().audit();
        Writes writes = new WriteService(platform.ports().writes(), WritePolicy.standard(), audit,
                new PluginRules(new CatalogueHolder(platform.catalogue()), Fence.standard()), platform.ports().tenants(),
                new IdentifierVault(platform.storage().keys()))::write;
        this.direct = GraphQlService.engine(parts(writing ? audit : directTrail::add, writing ? writes : BothWays::refused),
                GraphQlLimits.standard());
        this.reference = GraphQlService.reference(parts(writing ? audit : referenceTrail::add, writing ? writes : BothWays::refused),
                GraphQlLimits.standard());
    }

    static BothWays of(Platform platform) {
        return new BothWays(platform, false);
    }

    /** Ways that write, and their traces too. */
    static BothWays writing(Platform platform) {
        return new BothWays(platform, true);
    }

    public Engine direct() {
        return direct;
    }

    public Engine reference() {
        return reference;
    }

    /** What the served engine left in the trail since the last call. */
    public List<AuditEntry> directTrail() {
        return taken(directTrail);
    }

    public List<AuditEntry> referenceTrail() {
        return taken(referenceTrail);
    }

    /** A caller; no units: all units. */
    public RequestContext as(Role role, String tenant, String subject, Locale locale, Set<Long> units) {
        int id = platform.tenants().find(tenant).orElseThrow();
        UnitScope scope = units.isEmpty() ? new UnitScope.AllUnits() : new UnitScope.Units(units);
        return new RequestContext(new Actor(subject, role, id, tenant, scope), locale, "", "request-1",
                Instant.parse("2026-11-22T10:00:00Z"));
    }

    private static Outcome<Written> refused(RequestContext context, Attempt attempt, WriteOptions options, Showing showing) {
        throw new RinnallaException(ErrorCode.FORBIDDEN, "error.not-found");
    }

    private GraphQlParts parts(AuditTrail trail, Writes writes) {
        CatalogueHolder catalogues = new CatalogueHolder(platform.catalogue());
        Policy policy = Policy.standard();
        Ids ids = new Ids(platform.storage().keys());
        ReadService reads = new ReadService(platform.ports().rows(), new Access(policy, LocalRules.NONE), trail,
                new IdentifierVault(platform.storage().keys()));
        return new GraphQlParts(reads, writes,
                new CommandReader(ids, context -> platform.catalogue()),
                new GraphQlParts.Secrets(ids, new Cursors(platform.storage().keys())),
                new GraphQlParts.Plugins(catalogues, Fence.standard(), new FigureService(reads, trail, catalogues, Fence.standard())),
                policy, this::today);
    }

    private LocalDate today(RequestContext context) {
        ZoneId zone = platform.ports().tenants().of(context.actor().tenantId()).zone();
        return LocalDate.ofInstant(context.at(), zone);
    }

    private static List<AuditEntry> taken(List<AuditEntry> trail) {
        List<AuditEntry> now = List.copyOf(trail);
        trail.clear();
        return now;
    }
}
