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
 * I work: IPS for whoever the law on support for certain disabled persons covers (SFS 1993:387). The source knows the target group and nothing
 * of ages, places or limits, so none is asked for here. The law's third group has no right to day activity, yet IPS stands open to it too.
 */
record IWork() implements ProgrammeDefinition {
    static final ProgrammeId ID = new ProgrammeId("se.stockholm.i-work");

    @Override
    public ProgrammeId id() {
        return ID;
    }

    @Override
    public TextKey name() {
        return TextKey.of("programme.i-work.name");
    }

    @Override
    public List<EligibilityRule> eligibility() {
        return List.of(
                new TargetGroupRule(new RuleId("IWORK-TARGET-GROUP"), TargetGroupRule.DISABILITY_LAW,
                        TextKey.of("rule.target-group.disability-law")),
                new OwnWishRule(new RuleId("IWORK-OWN-WISH"), OwnWishRule.Aims.OPEN));
    }

    @Override
    public List<Question> questions() {
        return List.of(TargetGroupRule.DISABILITY_LAW);
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
