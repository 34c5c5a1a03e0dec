package org.rinnalla.core.count;

import java.util.Optional;
import java.util.Set;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.Scope;

/**
 * Who asks for what.
 *
 * @param everywhere the enrolments that are counted, all of them
 * @param scope what the caller reaches of these
 */
record UnitAsked(RequestContext context, UnitWanted wanted, SumStore.Place place, ListQuery everywhere, Scope scope,
        Patience patience) {
    /** The whole tenant. */
    boolean whole() {
        return scope instanceof Scope.Tenant;
    }

    /** Empty: all. */
    Optional<Set<Long>> units() {
        return switch (scope) {
            case Scope.Tenant() -> Optional.empty();
            case Scope.Units(var ids) -> Optional.of(ids);
            default -> Optional.of(Set.of());
        };
    }
}
