package org.rinnalla.core.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rinnalla.core.plugin.EligibilityOutcome.Finding;
import org.rinnalla.spi.EligibilityEnvironment;
import org.rinnalla.spi.PhaseEnvironment;
import org.rinnalla.spi.RuleId;
import org.rinnalla.spi.RuleOutcome;

/** Asks all rules of a programme. One rule that does not answer makes the whole unknown: a person is never let in or kept out by a fault. */
public final class EligibilityCheck {
    private final Fence fence;

    public EligibilityCheck(Fence fence) {
        this.fence = fence;
    }

    public EligibilityOutcome check(InstalledProgramme programme, EligibilityEnvironment environment) {
        return check(programme,
                programme.definition().eligibility().stream().map(rule -> new Asked(rule.id(), () -> rule.check(environment))).toList());
    }

    /** Asks all guards of a programme's phases. */
    public EligibilityOutcome check(InstalledProgramme programme, PhaseEnvironment environment) {
        return check(programme, programme.definition().phaseGuards().stream()
                .map(guard -> new Asked(guard.id(), () -> guard.check(environment))).toList());
    }

    private record Asked(RuleId id, Callable<RuleOutcome> answer) {}

    private EligibilityOutcome check(InstalledProgramme programme, List<Asked> rules) {
        List<Finding> refusals = new ArrayList<>();
        List<Finding> warnings = new ArrayList<>();
        for (Asked rule : rules) {
            switch (fence.call(programme.plugin(), "rule " + rule.id(), () -> plain(rule.answer().call()))) {
                case Answer.Faulted<RuleOutcome>(PluginFault fault) -> {
                    return new EligibilityOutcome.Unknown(fault);
                }
                case Answer.Answered<RuleOutcome>(RuleOutcome.Met _) -> {
                }
                case Answer.Answered<RuleOutcome>(RuleOutcome.Refused refused) ->
                    refused.violations().forEach(violation -> refusals.add(new Finding(rule.id(), violation)));
                case Answer.Answered<RuleOutcome>(RuleOutcome.Warned warned) ->
                    warned.violations().forEach(violation -> warnings.add(new Finding(rule.id(), violation)));
            }
        }
        return refusals.isEmpty() ? new EligibilityOutcome.Eligible(warnings) : new EligibilityOutcome.NotEligible(refusals, warnings);
    }

    static RuleOutcome plain(RuleOutcome outcome) {
        return switch (outcome) {
            case RuleOutcome.Met met -> met;
            case RuleOutcome.Refused(var violations) -> new RuleOutcome.Refused(PlainValues.all(violations));
            case RuleOutcome.Warned(var violations) -> new RuleOutcome.Warned(PlainValues.all(violations));
        };
    }
}
