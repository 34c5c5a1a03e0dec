package org.rinnalla.plugin.sweden;

import java.util.List;
import java.util.Map;
import org.rinnalla.spi.EligibilityEnvironment;
import org.rinnalla.spi.EligibilityRule;
import org.rinnalla.spi.Question;
import org.rinnalla.spi.RuleId;
import org.rinnalla.spi.RuleOutcome;
import org.rinnalla.spi.RuleSubject;
import org.rinnalla.spi.TextKey;
import org.rinnalla.spi.Violation;

/** The target group, by a stated yes. Zero exclusion: no diagnosis, certificate or severity is asked for, here or anywhere. */
record MentalIllHealthRule(RuleId id) implements EligibilityRule {
    static final String STATEMENT = "mentalIllHealth";
    /** The question that the programme asks for it. */
    static final Question QUESTION = new Question(STATEMENT, RuleSubject.TARGET_GROUP, TextKey.of("question.mental-ill-health"));
    private static final TextKey NOT_STATED = TextKey.of("rule.target-group.not-stated");

    @Override
    public RuleSubject about() {
        return RuleSubject.TARGET_GROUP;
    }

    @Override
    public List<TextKey> texts() {
        return List.of(NOT_STATED);
    }

    @Override
    public RuleOutcome check(EligibilityEnvironment environment) {
        return environment.enrolment().statements().getOrDefault(STATEMENT, false)
                ? RuleOutcome.met()
                : RuleOutcome.refused(new Violation("TARGET_GROUP_NOT_STATED", "statements", NOT_STATED, Map.of()));
    }
}
