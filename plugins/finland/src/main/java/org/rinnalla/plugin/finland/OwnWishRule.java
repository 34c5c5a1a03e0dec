package org.rinnalla.plugin.finland;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rinnalla.spi.EligibilityEnvironment;
import org.rinnalla.spi.EligibilityRule;
import org.rinnalla.spi.RuleId;
import org.rinnalla.spi.RuleOutcome;
import org.rinnalla.spi.RuleSubject;
import org.rinnalla.spi.TextKey;
import org.rinnalla.spi.Violation;

/** FI-2 and FI-3: whoever wishes it has the chance, and the wish is the client's own. */
record OwnWishRule() implements EligibilityRule {
    private static final TextKey MISSING = TextKey.of("rule.own-wish.missing");
    private static final TextKey AFTER = TextKey.of("rule.own-wish.after");

    @Override
    public RuleId id() {
        return new RuleId("FI-2");
    }

    @Override
    public RuleSubject about() {
        return RuleSubject.OWN_WISH;
    }

    @Override
    public List<TextKey> texts() {
        return List.of(MISSING, AFTER);
    }

    @Override
    public RuleOutcome check(EligibilityEnvironment environment) {
        Optional<LocalDate> wish = environment.enrolment().ownWishOn();
        if (wish.isEmpty()) {
            return RuleOutcome.refused(new Violation("OWN_WISH_MISSING", "ownWishOn", MISSING, Map.of()));
        }
        return wish.get().isAfter(environment.date())
                ? RuleOutcome.refused(new Violation("OWN_WISH_AFTER_START", "ownWishOn", AFTER, Map.of()))
                : RuleOutcome.met();
    }
}
