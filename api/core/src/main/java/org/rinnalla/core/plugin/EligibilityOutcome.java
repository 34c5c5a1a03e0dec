package org.rinnalla.core.plugin;

import java.util.List;
import org.rinnalla.spi.RuleId;
import org.rinnalla.spi.Violation;

/** What a programme's rules say to an enrolment, all of them together. */
public sealed interface EligibilityOutcome {
    /**
     * Every rule is met.
     *
     * @param warnings what to mind
     */
    record Eligible(List<Finding> warnings) implements EligibilityOutcome {
        public Eligible {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * At least one rule is not met.
     *
     * @param refusals why, all of it
     * @param warnings what to mind beside
     */
    record NotEligible(List<Finding> refusals, List<Finding> warnings) implements EligibilityOutcome {
        public NotEligible {
            refusals = List.copyOf(refusals);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A rule did not answer, so nobody knows.
     *
     * @param fault what happened
     */
    record Unknown(PluginFault fault) implements EligibilityOutcome {}

    /**
     * What one rule found.
     *
     * @param rule its stable name
     * @param violation what it says; a text of the programme's plugin
     */
    record Finding(RuleId rule, Violation violation) {}
}
