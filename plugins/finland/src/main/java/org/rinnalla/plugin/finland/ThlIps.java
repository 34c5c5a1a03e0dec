package org.rinnalla.plugin.finland;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rinnalla.spi.CoreCheck;
import org.rinnalla.spi.EligibilityRule;
import org.rinnalla.spi.EnrolmentState;
import org.rinnalla.spi.PhaseDefinition;
import org.rinnalla.spi.PhaseGuard;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.RuleId;
import org.rinnalla.spi.Term;
import org.rinnalla.spi.TextKey;

/**
 * IPS job coaching as THL describes it: five phases, open to anyone who wishes it whatever the past or present mental disorder (FI-2). No
 * age, residence or diagnosis is asked for.
 */
record ThlIps() implements ProgrammeDefinition {
    static final ProgrammeId ID = new ProgrammeId("fi.thl.ips");

    @Override
    public ProgrammeId id() {
        return ID;
    }

    @Override
    public TextKey name() {
        return TextKey.of("programme.name");
    }

    @Override
    public List<PhaseDefinition> phases() {
        return List.of(PhaseDefinition.of("CLIENT_AGREEMENT", EnrolmentState.MAPPING, "phase.client-agreement"),
                PhaseDefinition.of("PROFILING", EnrolmentState.MAPPING, "phase.profiling"),
                PhaseDefinition.of("JOB_SEARCH", EnrolmentState.JOB_SEARCH, "phase.job-search"),
                PhaseDefinition.of("EMPLOYER_AGREEMENT", EnrolmentState.JOB_SEARCH, "phase.employer-agreement"),
                PhaseDefinition.of("SUPPORT", EnrolmentState.IN_WORK_SUPPORT, "phase.support"));
    }

    @Override
    public List<PhaseGuard> phaseGuards() {
        return List.of(new PhaseOrderGuard(phases().stream().map(PhaseDefinition::code).toList(), "SUPPORT"));
    }

    @Override
    public List<EligibilityRule> eligibility() {
        return List.of(new OwnWishRule());
    }

    @Override
    public Map<CoreCheck, RuleId> ruleIds() {
        return Map.of(CoreCheck.COMPETITIVE_WORK, new RuleId("FI-1"));
    }

    @Override
    public Optional<String> subsidyTable() {
        return Optional.of(WorkSupport.TABLE);
    }

    @Override
    public Map<Term, TextKey> terms() {
        return Map.of(Term.EMPLOYMENT_SPECIALIST, TextKey.of("term.employment-specialist"), Term.PARTICIPANT,
                TextKey.of("term.participant"), Term.PROGRAMME, TextKey.of("term.programme"));
    }
}
