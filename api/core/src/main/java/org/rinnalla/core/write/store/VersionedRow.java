package org.rinnalla.core.write.store;

/** A row that is changed under an optimistic lock. */
public interface VersionedRow extends StoredRow {
    int version();

    /** Something that hangs on the row changes: its version goes on. */
    void touch();
}
