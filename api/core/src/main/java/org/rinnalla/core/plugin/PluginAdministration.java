package org.rinnalla.core.plugin;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.audit.AuditAction;
import org.rinnalla.core.audit.AuditEntry;
import org.rinnalla.core.audit.AuditTrail;
import org.rinnalla.spi.Role;

/** What an administrator may do with the plugins. Each call leaves a trace, a refused one too. */
public final class PluginAdministration {
    private static final String NOUN = "Plugin";
    private final PluginReloader reloader;
    private final AuditTrail audit;
    private final Predicate<String> answersForPlugins;

    /** @param answersForPlugins whether a tenant's administrators may reload, by the tenant's key: plugins are the whole installation's */
    public PluginAdministration(PluginReloader reloader, AuditTrail audit, Predicate<String> answersForPlugins) {
        this.reloader = reloader;
        this.audit = audit;
        this.answersForPlugins = answersForPlugins;
    }

    /**
     * Reads the plugins directory anew.
     *
     * @throws RinnallaException when the role may not, or older catalogues are still in use by long requests
     */
    public ReloadOutcome reload(RequestContext context) {
        Role role = context.actor().role();
        if (role != Role.ADMINISTRATOR) {
            record(context, "DENIED");
            throw new RinnallaException(ErrorCode.FORBIDDEN, "error.forbidden.operation",
                    Map.of("operation", "pluginsReload", "role", role.name()));
        }
        if (!answersForPlugins.test(context.actor().tenantKey())) {
            record(context, "DENIED");
            throw new RinnallaException(ErrorCode.FORBIDDEN, "plugins.reload-tenants", Map.of("tenant", context.actor().tenantKey()));
        }
        ReloadOutcome outcome = reloader.reload(true);
        record(context, outcome instanceof ReloadOutcome.Reloaded || outcome instanceof ReloadOutcome.Unchanged ? "DONE" : "REFUSED");
        if (outcome instanceof ReloadOutcome.Draining(int catalogues)) {
            throw new RinnallaException(ErrorCode.UNAVAILABLE, "plugins.draining", Map.of("count", catalogues));
        }
        return outcome;
    }

    /** The last reload, whoever began it. */
    public Optional<ReloadReport> last() {
        return reloader.last();
    }

    private void record(RequestContext context, String outcome) {
        audit.record(new AuditEntry(context, AuditAction.ADMINISTER, NOUN, OptionalLong.empty(),
                AuditEntry.Seen.NOTHING, outcome));
    }
}
