package org.rinnalla.plugin.sweden;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.spi.ActivityRule;
import org.rinnalla.spi.ContactRule;
import org.rinnalla.spi.CoreCheck;
import org.rinnalla.spi.EligibilityRule;
import org.rinnalla.spi.EnrolmentState;
import org.rinnalla.spi.ErasureDuty;
import org.rinnalla.spi.MainActivity;
import org.rinnalla.spi.PhaseDefinition;
import org.rinnalla.spi.PlacementKind;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.Question;
import org.rinnalla.spi.RuleId;
import org.rinnalla.spi.Term;
import org.rinnalla.spi.TextKey;

/**
 * Stegen in Knivsta: 15–24 years, living in the municipality, own wish, seen once a week. Works on no authority's decision (KN-5), so
 * nothing here looks at the decision reference.
 */
record KnivstaStegen() implements ProgrammeDefinition {
    static final ProgrammeId ID = new ProgrammeId("se.knivsta.stegen");

    @Override
    public ProgrammeId id() {
        return ID;
    }

    @Override
    public TextKey name() {
        return TextKey.of("programme.knivsta.name");
    }

    @Override
    public List<PhaseDefinition> phases() {
        return List.of(PhaseDefinition.of("MAPPING", EnrolmentState.MAPPING, "phase.knivsta.mapping"),
                PhaseDefinition.of("JOB_SEARCH", EnrolmentState.JOB_SEARCH, "phase.knivsta.job-search"),
                PhaseDefinition.of("IN_WORK_SUPPORT", EnrolmentState.IN_WORK_SUPPORT, "phase.knivsta.in-work-support"),
                PhaseDefinition.of("STEP_DOWN", EnrolmentState.STEP_DOWN, "phase.knivsta.step-down"));
    }

    @Override
    public List<EligibilityRule> eligibility() {
        return List.of(new AgeBandRule(new RuleId("KN-1"), 15, 25),
                new MunicipalityRule(new RuleId("KN-2"), MunicipalityRule.Tie.LIVES_IN, "0330", "Knivsta"),
                TargetGroupRule.mentalIllHealth("KN-3"), new OwnWishRule(new RuleId("KN-4"), OwnWishRule.Aims.NEEDED));
    }

    @Override
    public Optional<ContactRule> contactRule() {
        return Optional.of(new ContactRule(7));
    }

    /**
     * The programme counts internship, paid work and studies, each participant once, and does not say which goes before which: the order
     * is ours (DOMAIN.md 1.1 [D]). Work training and day activity are told too, so that "none" stays true.
     */
    @Override
    public List<ActivityRule> mainActivity() {
        return List.of(
                new ActivityRule(MainActivity.PAID_WORK,
                        Set.of(PlacementKind.COMPETITIVE, PlacementKind.SUBSIDISED, PlacementKind.SHELTERED)),
                new ActivityRule(MainActivity.INTERNSHIP, Set.of(PlacementKind.INTERNSHIP)),
                new ActivityRule(MainActivity.STUDIES, Set.of(PlacementKind.STUDIES)),
                new ActivityRule(MainActivity.WORK_TRAINING, Set.of(PlacementKind.WORK_TRAINING)),
                new ActivityRule(MainActivity.DAY_ACTIVITY, Set.of(PlacementKind.DAY_ACTIVITY, PlacementKind.VOLUNTEER)));
    }

    @Override
    public List<Question> questions() {
        return List.of(TargetGroupRule.MENTAL_ILL_HEALTH);
    }

    @Override
    public Map<CoreCheck, RuleId> ruleIds() {
        return Map.of(CoreCheck.PLACE_FOR_ONE, new RuleId("KN-6"), CoreCheck.INTERNSHIP_RESULT, new RuleId("KN-10"));
    }

    @Override
    public Optional<String> subsidyTable() {
        return Optional.of(WorkSupport.TABLE);
    }

    @Override
    public Optional<ErasureDuty> erasure() {
        return Optional.of(SwedishKeeping.CASE_NOTES);
    }

    @Override
    public Map<Term, TextKey> terms() {
        return Map.of(Term.EMPLOYMENT_SPECIALIST, TextKey.of("term.knivsta.employment-specialist"), Term.PARTICIPANT,
                TextKey.of("term.participant"), Term.PROGRAMME, TextKey.of("term.knivsta.programme"), Term.UNIT,
                TextKey.of("term.knivsta.unit"), Term.PLACEMENT, TextKey.of("term.knivsta.placement"), Term.INTERNSHIP,
                TextKey.of("term.internship"), Term.WORKPLACE_SUPERVISOR, TextKey.of("term.workplace-supervisor"), Term.MEASURE,
                TextKey.of("term.measure"));
    }
}
