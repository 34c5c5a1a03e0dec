package org.rinnalla.core.write.command;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rinnalla.spi.Aim;

/**
 * What the participant wants, and what was said at the start.
 *
 * @param ownWishOn day on which the wish was said to be the own one
 * @param aims what is wanted
 * @param statements answers to the programme's own questions
 * @param decisionReference an authority's decision, where there is one
 */
public record Wish(@Nullable LocalDate ownWishOn, Set<Aim> aims, Map<String, Boolean> statements, @Nullable String decisionReference) {
    public Wish {
        aims = Set.copyOf(aims);
        statements = Map.copyOf(statements);
    }

    /** What was said at the start is about health. */
    @Override
    public String toString() {
        return "Wish[…]";
    }
}
