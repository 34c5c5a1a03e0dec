package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How a programme seeks people who do not ask for help. Who is sought is no participant: an enrolment in the programme needs a case that
 * was converted with the person's consent. There is no limit in time.
 *
 * @param firstAttempts in what order first contact is sought; a later one without an earlier one is warned of, never refused
 * @param attemptsRule the rule that says so
 * @param eraseAfterDays after how many days without consent and contact the personal values of a case are due to be erased, 30–3650
 * @param participantRule the rule that somebody who is sought is no participant
 */
public record OutreachRules(List<AttemptKind> firstAttempts, RuleId attemptsRule, int eraseAfterDays, RuleId participantRule) {
    public OutreachRules {
        firstAttempts = List.copyOf(firstAttempts);
        requireNonNull(attemptsRule, "attemptsRule is null");
        requireNonNull(participantRule, "participantRule is null");
        if (eraseAfterDays < 30 || eraseAfterDays > 3650) {
            throw new IllegalArgumentException("Personal values of outreach are kept 30–3650 days without contact; got " + eraseAfterDays);
        }
    }
}
