package org.rinnalla.plugin.sweden;

import java.util.List;
import java.util.Map;
import org.rinnalla.spi.EligibilityEnvironment;
import org.rinnalla.spi.EligibilityRule;
import org.rinnalla.spi.RuleId;
import org.rinnalla.spi.RuleOutcome;
import org.rinnalla.spi.RuleSubject;
import org.rinnalla.spi.TextKey;
import org.rinnalla.spi.Violation;

/** 18 or older. Outreach begins before anyone has asked for a birth date, so an unknown one only warns. */
record AdultRule(RuleId id) implements EligibilityRule {
    private static final int OF_AGE = 18;
    private static final TextKey UNKNOWN = TextKey.of("rule.adult.unknown");
    private static final TextKey CHILD = TextKey.of("rule.adult.child");

    @Override
    public RuleSubject about() {
        return RuleSubject.AGE;
    }

    @Override
    public List<TextKey> texts() {
        return List.of(UNKNOWN, CHILD);
    }

    @Override
    public RuleOutcome check(EligibilityEnvironment environment) {
        return environment.participant().ageOn(environment.date())
                .map(years -> years < OF_AGE
                        ? RuleOutcome.refused(new Violation("AGE_OUT_OF_RANGE", "participantId", CHILD, Map.of("from", OF_AGE)))
                        : RuleOutcome.met())
                .orElseGet(() -> RuleOutcome.warned(new Violation("BIRTH_DATE_UNKNOWN", "participantId", UNKNOWN, Map.of())));
    }
}
