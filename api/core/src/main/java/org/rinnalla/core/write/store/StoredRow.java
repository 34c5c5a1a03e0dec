package org.rinnalla.core.write.store;

import java.util.OptionalLong;

/** A row of the caller's tenant, for the time of one transaction. What its methods change is written with the transaction. */
public interface StoredRow {
    long id();

    /**
     * The participant whom it concerns. Whoever is under protection is protected in writes by this alone: a row that concerns somebody must
     * say whom.
     */
    default OptionalLong concerns() {
        return OptionalLong.empty();
    }
}
