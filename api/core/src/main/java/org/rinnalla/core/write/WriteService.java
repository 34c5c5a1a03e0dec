package org.rinnalla.core.write;

import org.rinnalla.core.Outcome;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.access.WritePolicy;
import org.rinnalla.core.audit.AuditTrail;
import org.rinnalla.core.crypto.IdentifierVault;
import org.rinnalla.core.write.command.Attempt;
import org.rinnalla.core.write.command.CommandKind;

/** Every write: rights, rules, data, trace and event, all of it or nothing. */
public final class WriteService {
    public WriteService(WriteStore store, WritePolicy policy, AuditTrail audit, PluginRules plugins, Tenants tenants,
            IdentifierVault vault) {}

    /**
     * Does one thing.
     *
     * @throws org.rinnalla.core.RinnallaException when the role may not do it, a plugin fails, or the database is away
     */
    public Outcome<Written> write(RequestContext context, Attempt attempt, WriteOptions options) {
        throw new UnsupportedOperationException("to come");
    }

    /**
     * Begins a file of commands of one kind.
     *
     * @throws org.rinnalla.core.RinnallaException when the role may not do it
     */
    public Batch batch(RequestContext context, CommandKind kind, BatchOptions options) {
        throw new UnsupportedOperationException("to come");
    }
}
