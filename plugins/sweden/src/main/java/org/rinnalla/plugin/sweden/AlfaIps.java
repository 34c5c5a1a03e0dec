package org.rinnalla.plugin.sweden;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.spi.CoreCheck;
import org.rinnalla.spi.EligibilityRule;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.Question;
import org.rinnalla.spi.Role;
import org.rinnalla.spi.RuleId;
import org.rinnalla.spi.Term;
import org.rinnalla.spi.TextKey;

/**
 * Ordinary IPS in Alfa, for any mental ill-health, with peer supporters beside the specialists (PE-8). No age or residence rule is known.
 */
record AlfaIps() implements ProgrammeDefinition {
    static final ProgrammeId ID = new ProgrammeId("se.alfa.ips");

    @Override
    public ProgrammeId id() {
        return ID;
    }

    @Override
    public TextKey name() {
        return TextKey.of("programme.alfa.name");
    }

    /** DOMAIN.md numbers no rule of who is served here: the target group is S0's "any mental ill-health", the wish is IPS principle 1. */
    @Override
    public List<EligibilityRule> eligibility() {
        return List.of(TargetGroupRule.mentalIllHealth("ALFA-TARGET-GROUP"),
                new OwnWishRule(new RuleId("ALFA-OWN-WISH"), OwnWishRule.Aims.OPEN));
    }

    @Override
    public List<Question> questions() {
        return List.of(TargetGroupRule.MENTAL_ILL_HEALTH);
    }

    /** A peer supporter is in the team beside the specialists (PE-8). */
    @Override
    public Set<Role> specialistRoles() {
        return Set.of(Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER, Role.PEER_SUPPORTER);
    }

    @Override
    public Map<CoreCheck, RuleId> ruleIds() {
        return Map.of(CoreCheck.PEER_CERTIFICATE, new RuleId("PE-1"), CoreCheck.PEER_POST, new RuleId("PE-2"));
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
