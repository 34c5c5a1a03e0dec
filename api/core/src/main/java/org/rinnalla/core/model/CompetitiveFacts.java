package org.rinnalla.core.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rinnalla.spi.Competitive;
import org.rinnalla.spi.CompetitiveFact;
import org.rinnalla.spi.PlacementKind;

/**
 * What is known of the facts that make a job competitive employment, and what follows.
 *
 * @param known for each fact that is known whether it speaks for competitive employment
 */
public record CompetitiveFacts(Map<CompetitiveFact, Boolean> known) {
    public CompetitiveFacts {
        known = Map.copyOf(known);
    }

    /** From a placement's attributes by their names. */
    public static CompetitiveFacts of(Function<String, @Nullable Object> attributes) {
        Map<CompetitiveFact, Boolean> known = new EnumMap<>(CompetitiveFact.class);
        for (CompetitiveFact fact : CompetitiveFact.values()) {
            if (attributes.apply(attribute(fact)) instanceof Boolean value) {
                known.put(fact, value != turned(fact));
            }
        }
        return new CompetitiveFacts(known);
    }

    /** The attribute of a placement that holds the fact. */
    public static String attribute(CompetitiveFact fact) {
        return switch (fact) {
            case OPEN_TO_ANYONE -> "openToAnyone";
            case MINIMUM_PAY -> "minimumPay";
            case EQUAL_PAY -> "equalPay";
            case OWN_CONTRACT -> "ownContract";
            case NOT_SET_ASIDE -> "setAside";
            case NO_AGENCY_LIMIT -> "agencyLimit";
        };
    }

    /** The value that the attribute holds. */
    public @Nullable Boolean value(CompetitiveFact fact) {
        Boolean speaksFor = known.get(fact);
        return speaksFor == null ? null : turned(fact) != speaksFor;
    }

    /** A fact that speaks against it. */
    public Optional<CompetitiveFact> against() {
        return List.of(CompetitiveFact.values()).stream().filter(fact -> Boolean.FALSE.equals(known.get(fact))).findFirst();
    }

    /** Whether a placement of a kind is competitive employment. */
    public Competitive verdict(PlacementKind kind) {
        return kind == PlacementKind.COMPETITIVE ? byFacts() : Competitive.NO;
    }

    /** The same, where a subsidy of the wage alone does not speak against it. */
    public Competitive verdictWithSubsidy(PlacementKind kind) {
        return kind == PlacementKind.COMPETITIVE || kind == PlacementKind.SUBSIDISED ? byFacts() : Competitive.NO;
    }

    /** The facts that must be known before it can be said; none when something speaks against it already. */
    public List<CompetitiveFact> missing(PlacementKind kind) {
        return verdictWithSubsidy(kind) == Competitive.NOT_KNOWN
                ? List.of(CompetitiveFact.values()).stream().filter(fact -> !known.containsKey(fact)).toList()
                : List.of();
    }

    private Competitive byFacts() {
        if (against().isPresent()) {
            return Competitive.NO;
        }
        return known.size() == CompetitiveFact.values().length ? Competitive.YES : Competitive.NOT_KNOWN;
    }

    /** The attribute says the contrary of the fact. */
    private static boolean turned(CompetitiveFact fact) {
        return fact == CompetitiveFact.NOT_SET_ASIDE || fact == CompetitiveFact.NO_AGENCY_LIMIT;
    }
}
