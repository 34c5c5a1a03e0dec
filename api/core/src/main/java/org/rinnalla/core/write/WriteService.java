package org.rinnalla.core.write;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.Outcome;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.access.WritePolicy;
import org.rinnalla.core.audit.AuditEntry;
import org.rinnalla.core.audit.AuditTrail;
import org.rinnalla.core.crypto.IdentifierVault;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.write.command.Attempt;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.store.Work;
import org.rinnalla.core.write.store.WriteStore;
import org.rinnalla.spi.Reach;
import org.rinnalla.spi.Role;

/** Every write: rights, rules, data, trace and event, all of it or nothing. */
public final class WriteService {
    /** Roles that may bring in files, each of the kinds whose single steps it may do. */
    static final Set<Role> IMPORTERS = Set.of(Role.PROGRAMME_MANAGER, Role.INTEGRATION, Role.ADMINISTRATOR);
    private final WriteStore store;
    private final WritePolicy policy;
    private final AuditTrail audit;
    private final PluginRules plugins;
    private final Tenants tenants;
    private final IdentifierVault vault;

    public WriteService(WriteStore store, WritePolicy policy, AuditTrail audit, PluginRules plugins, Tenants tenants,
            IdentifierVault vault) {
        this.store = store;
        this.policy = policy;
        this.audit = audit;
        this.plugins = plugins;
        this.tenants = tenants;
        this.vault = vault;
    }

    /**
     * Does one thing.
     *
     * @throws RinnallaException when the role may not do it, a plugin fails, or the database is away
     */
    public Outcome<Written> write(RequestContext context, Attempt attempt, WriteOptions options) {
        return write(context, attempt, options, Showing.NOTHING);
    }

    /**
     * Does one thing and shows what was made, if that can be told without reading it.
     *
     * @throws RinnallaException when the role may not do it, a plugin fails, or the database is away
     */
    public Outcome<Written> write(RequestContext context, Attempt attempt, WriteOptions options, Showing showing) {
        Reach reach = allowed(context, attempt.kind(), policy.reach(context.actor().role(), attempt.kind()).orElse(null));
        Catalogue catalogue = plugins.catalogue(context);
        Tenants.Tenant tenant = tenants.of(context.actor().tenantId());
        Idempotency idempotency = new Idempotency(vault, catalogue.texts());
        SingleWrite.Result result = idempotency.refusal(context, options).map(SingleWrite.Result::of)
                .orElseGet(() -> store.inTransaction(context, work -> {
                    Desk desk = new Desk(context, reach, tenant, plugins, catalogue, vault, work);
                    return new SingleWrite(desk, idempotency).write(attempt, options, showing);
                }));
        if (result.outcome() instanceof Outcome.Refused<Written>(ErrorCode code, var _)) {
            audit.record(new AuditEntry(context, attempt.kind().action(), attempt.kind().noun().name(), OptionalLong.empty(),
                    new AuditEntry.Seen(result.participants(), 0, attempt.fields(), result.guarded()), "REFUSED"));
            if (code == ErrorCode.PLUGIN_FAILED) {
                throw new RinnallaException(code, "error.plugin-failed", Map.of("plugin", result.plugin()));
            }
        }
        if (result.fresh()) {
            new Listening(context, tenant, catalogue, plugins.listeners()).observe(List.of(attempt));
        }
        return result.outcome();
    }

    /**
     * Begins a file of commands of one kind.
     *
     * @throws RinnallaException when the role may not do it
     */
    public Batch batch(RequestContext context, CommandKind kind, BatchOptions options) {
        Role role = context.actor().role();
        Reach reach = allowed(context, kind, IMPORTERS.contains(role) ? policy.reach(role, kind).orElse(null) : null);
        Catalogue catalogue = plugins.catalogue(context);
        Tenants.Tenant tenant = tenants.of(context.actor().tenantId());
        FileWrite write = new FileWrite(context, kind,
                (Work work) -> new Desk(context, reach, tenant, plugins, catalogue, vault, work));
        Listening listening = new Listening(context, tenant, catalogue, plugins.listeners());
        if (options.atomic() || options.dryRun()) {
            return new WholeBatch(store.open(context), write, options.dryRun(), audit, listening);
        }
        return (SteppedBatch) commands -> {
            List<Outcome<Written>> outcomes = store.inTransaction(context, work -> write.write(work, commands));
            listening.observe(FileWrite.done(commands, outcomes));
            return outcomes;
        };
    }

    private Reach allowed(RequestContext context, CommandKind kind, @Nullable Reach reach) {
        if (reach == null) {
            audit.record(new AuditEntry(context, kind.action(), kind.noun().name(), OptionalLong.empty(), AuditEntry.Seen.NOTHING,
                    "DENIED"));
            throw new RinnallaException(ErrorCode.FORBIDDEN, "error.forbidden.operation",
                    Map.of("operation", kind.name(), "role", context.actor().role().name()));
        }
        return reach;
    }

    /** Each call is a transaction of its own. */
    private interface SteppedBatch extends Batch {
        @Override
        default void commit() {}

        @Override
        default void close() {}
    }
}
