package org.rinnalla.plugin.sweden;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rinnalla.spi.EligibilityEnvironment;
import org.rinnalla.spi.EligibilityRule;
import org.rinnalla.spi.RuleId;
import org.rinnalla.spi.RuleOutcome;
import org.rinnalla.spi.RuleSubject;
import org.rinnalla.spi.TextKey;
import org.rinnalla.spi.Violation;

/**
 * Age on the first day. It never ends a running enrolment.
 *
 * @param from the birthday that must have been reached
 * @param below the birthday that must not have been reached
 */
record AgeBandRule(RuleId id, int from, int below) implements EligibilityRule {
    private static final int OF_AGE = 18;
    private static final TextKey UNKNOWN = TextKey.of("rule.age.unknown");
    private static final TextKey OUTSIDE = TextKey.of("rule.age.outside");
    private static final TextKey MINOR = TextKey.of("rule.age.minor");

    @Override
    public RuleSubject about() {
        return RuleSubject.AGE;
    }

    @Override
    public List<TextKey> texts() {
        return List.of(UNKNOWN, OUTSIDE, MINOR);
    }

    @Override
    public RuleOutcome check(EligibilityEnvironment environment) {
        Optional<Integer> age = environment.participant().ageOn(environment.date());
        if (age.isEmpty()) {
            return RuleOutcome.refused(new Violation("BIRTH_DATE_UNKNOWN", "participantId", UNKNOWN, Map.of()));
        }
        int years = age.get();
        if (years < from || years >= below) {
            return RuleOutcome
                    .refused(new Violation("AGE_OUT_OF_RANGE", "participantId", OUTSIDE, Map.of("from", from, "below", below)));
        }
        return years < OF_AGE
                ? RuleOutcome.warned(new Violation("GUARDIAN_CONSENT_NEEDED", "participantId", MINOR, Map.of()))
                : RuleOutcome.met();
    }
}
