package org.rinnalla.server.security;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rinnalla.core.UnitScope;
import org.rinnalla.persistence.TenantRegister;

/** What the words of a token stand for, remembered for some seconds so that a request does not pay a statement for it. */
final class Directory {
    private static final int REMEMBERED = 10_000;
    private static final int SECONDS = 10;
    private final TenantRegister tenants;
    private final Map<String, Integer> ids = new ConcurrentHashMap<>();
    private final Map<UnitKey, Units> units = new ConcurrentHashMap<>();

    private record UnitKey(int tenant, Set<String> refs) {}

    private record Units(Set<Long> ids, Instant until) {}

    Directory(TenantRegister tenants) {
        this.tenants = tenants;
    }

    /** A tenant's row id never changes, so a found one is kept; an unknown key is asked for each time. */
    OptionalInt tenant(String key) {
        Integer known = ids.get(key);
        if (known != null) {
            return OptionalInt.of(known);
        }
        OptionalInt found = tenants.find(key);
        found.ifPresent(id -> ids.put(key, id));
        return found;
    }

    UnitScope units(int tenant, TokenClaims claims, Instant now) {
        if (claims.allUnits()) {
            return new UnitScope.AllUnits();
        }
        UnitKey key = new UnitKey(tenant, claims.units());
        Units known = units.get(key);
        if (known == null || now.isAfter(known.until())) {
            if (units.size() >= REMEMBERED) {
                units.clear();
            }
            known = new Units(tenants.units(tenant, claims.units()), now.plusSeconds(SECONDS));
            units.put(key, known);
        }
        return new UnitScope.Units(known.ids());
    }
}
