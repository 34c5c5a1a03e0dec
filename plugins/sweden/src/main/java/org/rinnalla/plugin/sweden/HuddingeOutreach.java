package org.rinnalla.plugin.sweden;

import java.util.List;
import java.util.Map;
import org.rinnalla.spi.EligibilityRule;
import org.rinnalla.spi.EnrolmentState;
import org.rinnalla.spi.PhaseDefinition;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.RuleId;
import org.rinnalla.spi.Term;
import org.rinnalla.spi.TextKey;

/**
 * Outreach in Huddinge: adults who may need help and do not ask for it. No wish, aim or motivation is asked first (HU-7). A person in
 * outreach is no participant yet (HU-8): until the core knows a signal, such a person is kept as an enrolment with as little as can be,
 * and the source of the signal (HU-2) is not kept at all.
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
        return List.of(PhaseDefinition.of("FIRST_ATTEMPTS", EnrolmentState.MAPPING, "phase.huddinge.first-attempts"),
                PhaseDefinition.of("CONTACT", EnrolmentState.MAPPING, "phase.huddinge.contact"),
                PhaseDefinition.of("HAND_OVER", EnrolmentState.STEP_DOWN, "phase.huddinge.hand-over"));
    }

    @Override
    public List<EligibilityRule> eligibility() {
        return List.of(new AdultRule(new RuleId("HU-1")));
    }

    @Override
    public Map<Term, TextKey> terms() {
        return Map.of(Term.EMPLOYMENT_SPECIALIST, TextKey.of("term.huddinge.employment-specialist"), Term.PARTICIPANT,
                TextKey.of("term.huddinge.participant"));
    }
}
