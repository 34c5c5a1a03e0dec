package org.rinnalla.plugin.sweden;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.spi.Attendee;
import org.rinnalla.spi.CoreCheck;
import org.rinnalla.spi.EligibilityRule;
import org.rinnalla.spi.EnrolmentState;
import org.rinnalla.spi.IntakeRules;
import org.rinnalla.spi.IntakeRules.ReferrerList;
import org.rinnalla.spi.IntakeStep;
import org.rinnalla.spi.MeetingRule;
import org.rinnalla.spi.PhaseDefinition;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.RuleId;
import org.rinnalla.spi.Term;
import org.rinnalla.spi.TextKey;

/**
 * IPS in psychosis care in Stockholm: 18–64, registered in the city, own wish, referred by one of the five clinics, informed by psychiatry
 * and then by all three together, at most 20 participants per specialist. Nothing asks for an ability to work (ST-4), and nothing ends an
 * enrolment by itself (ST-10).
 */
record StockholmPsychosisCare() implements ProgrammeDefinition {
    static final ProgrammeId ID = new ProgrammeId("se.stockholm.psychosis-care");

    private static final RuleId ST_6 = new RuleId("ST-6");

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

    @Override
    public Map<CoreCheck, RuleId> ruleIds() {
        return Map.of(CoreCheck.CASELOAD, new RuleId("ST-8"), CoreCheck.COMPETITIVE_WORK, new RuleId("ST-7"), CoreCheck.BENEFIT_ADVICE,
                new RuleId("ST-12"));
    }

    @Override
    public IntakeRules intake() {
        return new IntakeRules(Optional.of(new ReferrerList(new RuleId("ST-2"), StockholmClinics.ALL)),
                List.of(new IntakeStep("PSYCHIATRY_INFORMATION", ST_6, TextKey.of("step.stockholm.psychiatry-information"), Set.of()),
                        new IntakeStep("INFORMATION_MEETING", ST_6, TextKey.of("step.stockholm.information-meeting"),
                                Set.of(Attendee.PARTICIPANT, Attendee.CARE_CONTACT, Attendee.EMPLOYMENT_SPECIALIST))));
    }

    @Override
    public Optional<MeetingRule> mappingMeetings() {
        return Optional.of(new MeetingRule(new RuleId("ST-9"), 4));
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
