package org.rinnalla.core.write.store;

/** A row of the caller's tenant, for the time of one transaction. What its methods change is written with the transaction. */
public interface StoredRow {
    long id();
}
