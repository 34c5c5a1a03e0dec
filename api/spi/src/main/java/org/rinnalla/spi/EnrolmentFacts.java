package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a request for enrolment says.
 *
 * @param ownWishOn the day on which the person said that it is the own wish; empty: not recorded
 * @param aims what the person wants
 * @param decisionReference an authority's decision, where one exists; programmes may never require it unless their law does
 * @param statements yes or no to the programme's own questions by their key (for example a stated target group)
 */
public record EnrolmentFacts(Optional<LocalDate> ownWishOn, Set<Aim> aims, Optional<String> decisionReference,
        Map<String, Boolean> statements) {
    public EnrolmentFacts {
        requireNonNull(ownWishOn, "ownWishOn is null");
        requireNonNull(decisionReference, "decisionReference is null");
        aims = Set.copyOf(aims);
        statements = Map.copyOf(statements);
    }
}
