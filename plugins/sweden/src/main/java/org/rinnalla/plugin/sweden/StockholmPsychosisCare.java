package org.rinnalla.plugin.sweden;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rinnalla.spi.EligibilityRule;
import org.rinnalla.spi.EnrolmentState;
import org.rinnalla.spi.PhaseDefinition;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.RuleId;
import org.rinnalla.spi.Term;
import org.rinnalla.spi.TextKey;

/**
 * IPS in psychosis care in Stockholm: 18–64, registered in the city, own wish, at most 20 participants per specialist. That the referral
 * comes from one of the five clinics (ST-2) and the order of the information meetings (ST-6) wait for a referral in the core.
 */
record StockholmPsychosisCare() implements ProgrammeDefinition {
    static final ProgrammeId ID = new ProgrammeId("se.stockholm.psychosis-care");

    @Override
    public ProgrammeId id() {
        return ID;
    }

    @Override
    public TextKey name() {
        return TextKey.of("programme.stockholm.name");
    }

    @Override
    public List<PhaseDefinition> phases() {
        return List.of(PhaseDefinition.of("MAPPING", EnrolmentState.MAPPING, "phase.stockholm.mapping"),
                PhaseDefinition.of("JOB_SEARCH", EnrolmentState.JOB_SEARCH, "phase.stockholm.job-search"),
                PhaseDefinition.of("IN_WORK_SUPPORT", EnrolmentState.IN_WORK_SUPPORT, "phase.stockholm.in-work-support"),
                PhaseDefinition.of("STEP_DOWN", EnrolmentState.STEP_DOWN, "phase.stockholm.step-down"));
    }

    @Override
    public List<EligibilityRule> eligibility() {
        return List.of(new AgeBandRule(new RuleId("ST-1"), 18, 65),
                new MunicipalityRule(new RuleId("ST-3"), MunicipalityRule.Tie.REGISTERED_IN, "0180", "Stockholm"),
                new OwnWishRule(new RuleId("ST-5"), OwnWishRule.Aims.OPEN));
    }

    @Override
    public Optional<Integer> caseloadLimit() {
        return Optional.of(20);
    }

    /** ST-13: the city employs the specialists, the region runs the clinics; between them stands secrecy. */
    @Override
    public boolean careContactNeedsConsent() {
        return true;
    }

    /** ST-9. */
    @Override
    public Optional<Integer> profileMeetings() {
        return Optional.of(4);
    }

    @Override
    public Optional<String> subsidyTable() {
        return Optional.of(WorkSupport.TABLE);
    }

    @Override
    public Map<Term, TextKey> terms() {
        return Map.of(Term.EMPLOYMENT_SPECIALIST, TextKey.of("term.stockholm.employment-specialist"), Term.PARTICIPANT,
                TextKey.of("term.participant"), Term.UNIT, TextKey.of("term.stockholm.unit"), Term.INTERNSHIP,
                TextKey.of("term.internship"));
    }
}
