package org.rinnalla.core.write.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.core.audit.AuditEntry;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.write.command.Ref;

/** One transaction of one tenant. */
public interface Work {
    /**
     * The rows that are named and in the scope; those that are not there are left out.
     *
     * @param lock true: nobody else changes them until the transaction ends
     */
    <R extends StoredRow> Map<Ref, R> find(Class<R> type, Set<Ref> refs, Scope scope, boolean lock);

    /**
     * The same for rows of several kinds, in the order in which they are wanted, by as few statements as may be.
     *
     * @param beside what rules will ask {@link #lookups} for
     */
    List<Map<Ref, StoredRow>> find(List<Wanted> wanted, Set<Beside> beside);

    Lookups lookups();

    NewRows make();

    /** Rows as data. */
    Sheets sheets();

    /** A row that was made and is not written yet; empty: there is none, or it must be read. */
    Optional<MadeRow> made(Noun noun, long id);

    /** What plugins keep with rows. */
    PluginDataRows pluginData();

    long nextId(Noun noun);

    /** Writes what was made and changed so far; versions are true from here on. */
    void flush();

    /** Uses an idempotency key; waits for another transaction that is using it. */
    ClaimAnswer claim(Claim claim);

    /** Keeps the answer under the key that was granted. */
    void settle(Claim claim, Settled settled);

    void audit(AuditEntry entry);

    void event(Event event);

    /** The transaction must leave nothing. */
    void rollbackOnly();
}
