package org.rinnalla.core;

import java.util.Set;

/** The units that a token speaks for. */
public sealed interface UnitScope {
    /** Every unit of the tenant. */
    record AllUnits() implements UnitScope {}

    /**
     * These units.
     *
     * @param ids row ids; empty: none
     */
    record Units(Set<Long> ids) implements UnitScope {
        public Units {
            ids = Set.copyOf(ids);
        }
    }
}
