package org.rinnalla.persistence.write;

import java.util.List;
import java.util.Map;
import org.rinnalla.spi.PhaseEnvironment;
import org.rinnalla.spi.PhaseGuard;
import org.rinnalla.spi.PlacementKind;
import org.rinnalla.spi.RuleId;
import org.rinnalla.spi.RuleOutcome;
import org.rinnalla.spi.RuleSubject;
import org.rinnalla.spi.TextKey;
import org.rinnalla.spi.Violation;

/** Nobody steps down from support who had no job; a fortnight of support is usual before. */
record HouseGuard(RuleId id, RuleSubject about, List<TextKey> texts) implements PhaseGuard {
    private static final TextKey NO_JOB = TextKey.of("guard.no-job");
    private static final TextKey EARLY = TextKey.of("guard.early");

    HouseGuard() {
        this(new RuleId("H-4"), RuleSubject.OTHER, List.of(NO_JOB, EARLY));
    }

    @Override
    public RuleOutcome check(PhaseEnvironment environment) {
        if (!environment.phase().equals("STEP_DOWN")) {
            return RuleOutcome.met();
        }
        if (!environment.placements().contains(PlacementKind.COMPETITIVE)) {
            return RuleOutcome.refused(new Violation("NO_JOB_YET", "phase", NO_JOB, Map.of()));
        }
        boolean early = environment.phases().getLast().startsOn().plusDays(14).isAfter(environment.date());
        return early ? RuleOutcome.warned(new Violation("EARLY", "startsOn", EARLY, Map.of())) : RuleOutcome.met();
    }
}
