package org.rinnalla.plugin.sweden;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.spi.AttemptKind;
import org.rinnalla.spi.CoreCheck;
import org.rinnalla.spi.EligibilityRule;
import org.rinnalla.spi.EnrolmentState;
import org.rinnalla.spi.ErasureDuty;
import org.rinnalla.spi.OutreachRules;
import org.rinnalla.spi.PhaseDefinition;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.Role;
import org.rinnalla.spi.RuleId;
import org.rinnalla.spi.Term;
import org.rinnalla.spi.TextKey;

/**
 * Outreach in Huddinge: adults who may need help and do not ask for it (HU-1). No wish, aim or motivation is asked first, and there is no
 * limit in time (HU-7). A person in outreach is no participant yet (HU-8): such a person is an outreach case, and becomes a participant
 * when the person agrees.
 */
record HuddingeOutreach() implements ProgrammeDefinition {
    static final ProgrammeId ID = new ProgrammeId("se.huddinge.outreach");

    @Override
    public ProgrammeId id() {
        return ID;
    }

    @Override
    public TextKey name() {
        return TextKey.of("programme.huddinge.name");
    }

    @Override
    public List<PhaseDefinition> phases() {
        return List.of(PhaseDefinition.of("CONTACT", EnrolmentState.MAPPING, "phase.huddinge.contact"),
                PhaseDefinition.of("HAND_OVER", EnrolmentState.STEP_DOWN, "phase.huddinge.hand-over"));
    }

    @Override
    public List<EligibilityRule> eligibility() {
        return List.of(new AdultRule(new RuleId("HU-1")));
    }

    /**
     * Letter, telephone, home visit (HU-3). The programme tells no time after which a person whom nobody has reached is forgotten: a year
     * is ours [D].
     */
    @Override
    public Optional<OutreachRules> outreach() {
        return Optional.of(new OutreachRules(List.of(AttemptKind.LETTER, AttemptKind.PHONE, AttemptKind.HOME_VISIT), new RuleId("HU-3"),
                365, new RuleId("HU-8")));
    }

    @Override
    public Map<CoreCheck, RuleId> ruleIds() {
        return Map.of(CoreCheck.HAND_OVER, new RuleId("HU-6"), CoreCheck.OUTREACH_DATA, new RuleId("HU-8"));
    }

    @Override
    public Set<Role> specialistRoles() {
        return Set.of(Role.OUTREACH_WORKER, Role.TEAM_LEADER);
    }

    @Override
    public Optional<ErasureDuty> erasure() {
        return Optional.of(SwedishKeeping.CASE_NOTES);
    }

    @Override
    public Map<Term, TextKey> terms() {
        return Map.of(Term.EMPLOYMENT_SPECIALIST, TextKey.of("term.huddinge.employment-specialist"), Term.PARTICIPANT,
                TextKey.of("term.huddinge.participant"));
    }
}
