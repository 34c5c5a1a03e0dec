package org.rinnalla.plugin.sweden;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rinnalla.spi.EligibilityRule;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.Question;
import org.rinnalla.spi.RuleId;
import org.rinnalla.spi.Term;
import org.rinnalla.spi.TextKey;

/**
 * IPS for people with addiction, with a research project beside it: what goes to research needs a consent of its own (purpose RESEARCH),
 * apart from the support, which nobody loses by saying no. No sobriety is asked for: zero exclusion is IPS's first principle.
 */
record AddictionIps() implements ProgrammeDefinition {
    static final ProgrammeId ID = new ProgrammeId("se.stockholm.addiction");

    @Override
    public ProgrammeId id() {
        return ID;
    }

    @Override
    public TextKey name() {
        return TextKey.of("programme.addiction.name");
    }

    @Override
    public List<EligibilityRule> eligibility() {
        return List.of(
                new TargetGroupRule(new RuleId("ADDICTION-TARGET-GROUP"), TargetGroupRule.ADDICTION,
                        TextKey.of("rule.target-group.addiction")),
                new OwnWishRule(new RuleId("ADDICTION-OWN-WISH"), OwnWishRule.Aims.OPEN));
    }

    @Override
    public List<Question> questions() {
        return List.of(TargetGroupRule.ADDICTION);
    }

    @Override
    public Optional<String> subsidyTable() {
        return Optional.of(WorkSupport.TABLE);
    }

    @Override
    public Map<Term, TextKey> terms() {
        return Map.of(Term.EMPLOYMENT_SPECIALIST, TextKey.of("term.stockholm.employment-specialist"), Term.PARTICIPANT,
                TextKey.of("term.participant"), Term.INTERNSHIP, TextKey.of("term.internship"));
    }
}
