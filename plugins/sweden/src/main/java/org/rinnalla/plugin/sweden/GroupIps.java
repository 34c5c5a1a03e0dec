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
 * IPS for a group of people that is told by its name alone: the city's catalogue knows whom these programmes are for and nothing of ages,
 * places or limits, so a stated yes and the own wish are all that is asked for.
 *
 * @param id of the programme
 * @param name for people
 * @param group the yes that is asked for
 * @param wish by which rule the own wish is known
 */
record GroupIps(ProgrammeId id, TextKey name, TargetGroupRule group, RuleId wish) implements ProgrammeDefinition {
    /**
     * I work: for whoever the law on support for certain disabled persons covers (SFS 1993:387). The law's third group has no right to day
     * activity, yet IPS stands open to it too.
     */
    static GroupIps iWork() {
        return new GroupIps(new ProgrammeId("se.stockholm.i-work"), TextKey.of("programme.i-work.name"),
                new TargetGroupRule(new RuleId("IWORK-TARGET-GROUP"), TargetGroupRule.DISABILITY_LAW,
                        TextKey.of("rule.target-group.disability-law")),
                new RuleId("IWORK-OWN-WISH"));
    }

    /**
     * For people with addiction, with a research project beside it: what goes to research needs a consent of its own (purpose RESEARCH),
     * apart from the support, which nobody loses by saying no. No sobriety is asked for: zero exclusion is IPS's first principle.
     */
    static GroupIps addiction() {
        return new GroupIps(new ProgrammeId("se.stockholm.addiction"), TextKey.of("programme.addiction.name"),
                new TargetGroupRule(new RuleId("ADDICTION-TARGET-GROUP"), TargetGroupRule.ADDICTION,
                        TextKey.of("rule.target-group.addiction")),
                new RuleId("ADDICTION-OWN-WISH"));
    }

    @Override
    public List<EligibilityRule> eligibility() {
        return List.of(group, new OwnWishRule(wish, OwnWishRule.Aims.OPEN));
    }

    @Override
    public List<Question> questions() {
        return List.of(group.question());
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
