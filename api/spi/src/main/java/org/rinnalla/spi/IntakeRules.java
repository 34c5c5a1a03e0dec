package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What a programme asks for between a referral and an enrolment.
 *
 * @param referrers who may refer; empty: everybody
 * @param steps what must have happened, in this order; with at least one of them an enrolment needs a referral on which they stand
 */
public record IntakeRules(Optional<ReferrerList> referrers, List<IntakeStep> steps) {
    /** Everybody may refer, and nothing must have happened. */
    public static final IntakeRules NONE = new IntakeRules(Optional.empty(), List.of());

    /**
     * The only ones who may refer. A referral names one of them that holds on the day on which it came in.
     *
     * @param rule the rule that says so
     * @param all at least one
     */
    public record ReferrerList(RuleId rule, List<Referrer> all) {
        public ReferrerList {
            requireNonNull(rule, "rule is null");
            all = List.copyOf(all);
            if (all.isEmpty()) {
                throw new IllegalArgumentException("A list of referrers names at least one; leave the list out where everybody may refer");
            }
        }
    }

    public IntakeRules {
        requireNonNull(referrers, "referrers is null");
        steps = List.copyOf(steps);
    }
}
