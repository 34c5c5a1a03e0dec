package org.rinnalla.graphql.plan;

import java.util.Optional;
import org.rinnalla.core.Actor;
import org.rinnalla.core.UnitScope;
import org.rinnalla.core.access.Policy;
import org.rinnalla.core.model.Noun;
import org.rinnalla.spi.FieldContribution;
import org.rinnalla.spi.Reach;

/** The policy of a plugin's field. */
final class Grants {
    private Grants() {}

    /**
     * The role stands in the field's policy, and the field's reach is no narrower than that of the rows: where it is, the field is not
     * shown at all rather than on a row too many.
     */
    static boolean may(Policy policy, Actor actor, Noun noun, FieldContribution field) {
        Reach granted = field.policy().get(actor.role());
        Optional<Reach> rows = policy.rows(actor.role(), noun);
        return granted != null && rows.isPresent() && granted.compareTo(effective(actor, rows.get())) >= 0;
    }

    private static Reach effective(Actor actor, Reach rows) {
        return rows == Reach.UNIT && actor.units() instanceof UnitScope.AllUnits ? Reach.TENANT : rows;
    }
}
