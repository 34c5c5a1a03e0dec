package org.rinnalla.core.plugin;

import java.util.ArrayList;
import java.util.List;
import org.rinnalla.core.plugin.EligibilityOutcome.Finding;
import org.rinnalla.spi.EligibilityEnvironment;
import org.rinnalla.spi.EligibilityRule;
import org.rinnalla.spi.RuleOutcome;

/** Asks all rules of a programme. One rule that does not answer makes the whole unknown: a person is never let in or kept out by a fault. */
public final class EligibilityCheck {
    private final Fence fence;

    public EligibilityCheck(Fence fence) {
        this.fence = fence;
    }

    public EligibilityOutcome check(InstalledProgramme programme, EligibilityEnvironment environment) {
        List<Finding> refusals = new ArrayList<>();
        List<Finding> warnings = new ArrayList<>();
        for (EligibilityRule rule : programme.definition().eligibility()) {
            switch (fence.call(programme.plugin(), "rule " + rule.id(), () -> plain(rule.check(environment)))) {
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
