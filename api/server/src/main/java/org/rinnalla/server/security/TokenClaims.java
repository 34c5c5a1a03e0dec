package org.rinnalla.server.security;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.rinnalla.spi.Role;

/**
 * What a believed token says.
 *
 * @param subject who
 * @param role what they are
 * @param tenant the tenant's key
 * @param allUnits whether it speaks for every unit of the tenant
 * @param units else the refs of the units
 * @param expires when it ends
 */
record TokenClaims(String subject, Role role, String tenant, boolean allUnits, Set<String> units, Instant expires) {
    static final String ALL_UNITS = "*";

    TokenClaims(String subject, Role role, String tenant, List<String> units, Instant expires) {
        this(subject, role, tenant, units.contains(ALL_UNITS), Set.copyOf(units), expires);
    }
}
