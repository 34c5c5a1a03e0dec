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

/**
 * The target group, by a stated yes to the programme's question. Zero exclusion: no diagnosis, certificate, severity or sobriety is asked
 * for, here or anywhere.
 *
 * @param question what the yes answers
 * @param notStated the text of a refusal
 */
record TargetGroupRule(RuleId id, Question question, TextKey notStated) implements EligibilityRule {
    /** Whoever has pronounced mental ill-health. */
    static final Question MENTAL_ILL_HEALTH = question("mentalIllHealth", "question.mental-ill-health");
    /** Whoever the law on support for certain disabled persons covers (SFS 1993:387), in any of its three groups. */
    static final Question DISABILITY_LAW = question("coveredByDisabilityLaw", "question.disability-law");
    /** Whoever has trouble with alcohol, drugs, medicines or gambling, now or before. */
    static final Question ADDICTION = question("addiction", "question.addiction");

    static TargetGroupRule mentalIllHealth(String id) {
        return new TargetGroupRule(new RuleId(id), MENTAL_ILL_HEALTH, TextKey.of("rule.target-group.not-stated"));
    }

    private static Question question(String statement, String text) {
        return new Question(statement, RuleSubject.TARGET_GROUP, TextKey.of(text));
    }

    @Override
    public RuleSubject about() {
        return RuleSubject.TARGET_GROUP;
    }

    @Override
    public List<TextKey> texts() {
        return List.of(notStated);
    }

    @Override
    public RuleOutcome check(EligibilityEnvironment environment) {
        return environment.enrolment().statements().getOrDefault(question.key(), false)
                ? RuleOutcome.met()
                : RuleOutcome.refused(new Violation("TARGET_GROUP_NOT_STATED", "statements", notStated, Map.of()));
    }
}
