package org.rinnalla.plugin.sweden;

import java.time.LocalDate;
import java.util.ArrayList;
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

/** The person's own wish, said no later than the first day; where the programme asks for it, with what the person wants. */
record OwnWishRule(RuleId id, Aims aims) implements EligibilityRule {
    enum Aims {
        NEEDED, OPEN
    }

    private static final TextKey MISSING = TextKey.of("rule.own-wish.missing");
    private static final TextKey AFTER = TextKey.of("rule.own-wish.after");
    private static final TextKey NO_AIM = TextKey.of("rule.aims.missing");

    @Override
    public RuleSubject about() {
        return RuleSubject.OWN_WISH;
    }

    @Override
    public List<TextKey> texts() {
        return List.of(MISSING, AFTER, NO_AIM);
    }

    @Override
    public RuleOutcome check(EligibilityEnvironment environment) {
        List<Violation> violations = new ArrayList<>();
        Optional<LocalDate> wish = environment.enrolment().ownWishOn();
        if (wish.isEmpty()) {
            violations.add(new Violation("OWN_WISH_MISSING", "ownWishOn", MISSING, Map.of()));
        } else if (wish.get().isAfter(environment.date())) {
            violations.add(new Violation("OWN_WISH_AFTER_START", "ownWishOn", AFTER, Map.of()));
        }
        if (aims == Aims.NEEDED && environment.enrolment().aims().isEmpty()) {
            violations.add(new Violation("AIM_MISSING", "aims", NO_AIM, Map.of()));
        }
        return violations.isEmpty() ? RuleOutcome.met() : new RuleOutcome.Refused(violations);
    }
}
