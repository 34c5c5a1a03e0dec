package org.rinnalla.plugin.finland;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.rinnalla.spi.PhaseEnvironment;
import org.rinnalla.spi.PhaseGuard;
import org.rinnalla.spi.RuleId;
import org.rinnalla.spi.RuleOutcome;
import org.rinnalla.spi.RuleSubject;
import org.rinnalla.spi.TextKey;
import org.rinnalla.spi.Violation;

/**
 * THL's phases follow each other: a phase that the client has not been in yet cannot be left out. Back is always allowed, and so is going on
 * to any phase that was there before. Support without a job only reminds: it may begin before the first day.
 *
 * @param order codes of the phases
 * @param support the last of them, which is about a job
 */
record PhaseOrderGuard(List<String> order, String support) implements PhaseGuard {
    private static final TextKey SKIPPED = TextKey.of("rule.phase.skipped");
    private static final TextKey NO_JOB = TextKey.of("rule.phase.no-job");

    @Override
    public RuleId id() {
        return new RuleId("FI-PHASES");
    }

    @Override
    public RuleSubject about() {
        return RuleSubject.OTHER;
    }

    @Override
    public List<TextKey> texts() {
        return Stream.concat(named(order).stream(), Stream.of(SKIPPED, NO_JOB)).toList();
    }

    @Override
    public RuleOutcome check(PhaseEnvironment environment) {
        int furthest = environment.phases().stream().filter(past -> !past.startsOn().isAfter(environment.date()))
                .mapToInt(past -> order.indexOf(past.phase())).max().orElse(-1);
        int next = order.indexOf(environment.phase());
        if (next > furthest + 1) {
            return RuleOutcome.refused(new Violation("PHASE_SKIPPED", "phase", SKIPPED,
                    Map.of("missing", named(order.subList(furthest + 1, next)), "allowed", named(order.subList(0, furthest + 2)))));
        }
        boolean early = environment.phase().equals(support) && environment.placements().isEmpty();
        return early ? RuleOutcome.warned(new Violation("PHASE_WITHOUT_JOB", "phase", NO_JOB, Map.of())) : RuleOutcome.met();
    }

    /** Phases by their names, each with the code that the command takes. */
    private static List<TextKey> named(List<String> phases) {
        return phases.stream().map(phase -> TextKey.of("phase.coded." + phase.toLowerCase(Locale.ROOT).replace('_', '-'))).toList();
    }
}
