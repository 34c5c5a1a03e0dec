package org.rinnalla.core.write.store;

import org.rinnalla.core.write.command.Terms;

/** The terms of a placement for a time. */
public interface StoredTerms extends DatedRow {
    long placementId();

    void replace(Terms terms);
}
