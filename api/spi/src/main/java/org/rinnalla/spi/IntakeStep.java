package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * Something that must have happened before an enrolment.
 *
 * @param code upper-case letters, digits and underscores, such as {@code INFORMATION_MEETING}; unique in its programme
 * @param rule the rule that asks for it; it stands in each refusal
 * @param label its name for people
 * @param attendees who must have been there; empty: nobody in particular
 */
public record IntakeStep(String code, RuleId rule, TextKey label, Set<Attendee> attendees) {
    public IntakeStep {
        requireNonNull(code, "code is null");
        requireNonNull(rule, "rule is null");
        requireNonNull(label, "label is null");
        attendees = Set.copyOf(attendees);
        if (!code.matches("[A-Z][A-Z0-9_]{1,39}")) {
            throw new IllegalArgumentException(
                    "A step's code is upper-case letters, digits and underscores, such as INFORMATION_MEETING; got '" + code + "'");
        }
    }
}
