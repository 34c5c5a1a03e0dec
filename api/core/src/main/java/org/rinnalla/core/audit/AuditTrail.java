package org.rinnalla.core.audit;

/** Where traces of reads go. Writes put theirs into their own transaction instead. */
@FunctionalInterface
public interface AuditTrail {
    /** Returns when the entry is durable; throws when it cannot be, so that no body leaves without its trace. */
    void record(AuditEntry entry);
}
