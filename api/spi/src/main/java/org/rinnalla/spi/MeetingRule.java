package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

/**
 * How many meetings the mapping usually takes. One more warns and is recorded all the same.
 *
 * @param rule the rule that says so
 * @param usualMaximum the last one without a warning, 1–50
 */
public record MeetingRule(RuleId rule, int usualMaximum) {
    public MeetingRule {
        requireNonNull(rule, "rule is null");
        if (usualMaximum < 1 || usualMaximum > 50) {
            throw new IllegalArgumentException("Mapping usually takes 1–50 meetings; got " + usualMaximum);
        }
    }
}
