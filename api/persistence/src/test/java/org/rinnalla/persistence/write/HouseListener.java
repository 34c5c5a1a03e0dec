package org.rinnalla.persistence.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.rinnalla.spi.CommandEnvironment;
import org.rinnalla.spi.CommandListener;
import org.rinnalla.spi.RuleId;
import org.rinnalla.spi.RuleOutcome;
import org.rinnalla.spi.TextKey;
import org.rinnalla.spi.Violation;

/** Has something against certain days of birth, and remembers what it heard. */
final class HouseListener implements CommandListener {
    static final LocalDate REFUSED = LocalDate.of(1951, 1, 1);
    static final LocalDate WARNED = LocalDate.of(1951, 1, 2);
    static final LocalDate BROKEN = LocalDate.of(1951, 1, 3);
    static final LocalDate DEAF = LocalDate.of(1951, 1, 4);
    static final Queue<CommandEnvironment> HEARD = new ConcurrentLinkedQueue<>();

    @Override
    public RuleId id() {
        return new RuleId("H-9");
    }

    @Override
    public Set<String> commands() {
        return Set.of("participantRegister");
    }

    @Override
    public List<TextKey> texts() {
        return List.of(TextKey.of("rule.age"), TextKey.of("rule.minor"));
    }

    @Override
    public RuleOutcome validate(CommandEnvironment environment) {
        Object born = environment.values().get("birthDate");
        if (BROKEN.equals(born)) {
            throw new IllegalStateException("born " + born);
        }
        return REFUSED.equals(born)
                ? RuleOutcome.refused(new Violation("TOO_LONG_AGO", "birthDate", TextKey.of("rule.age"), Map.of()))
                : WARNED.equals(born)
                        ? RuleOutcome.warned(new Violation("LONG_AGO", "birthDate", TextKey.of("rule.minor"), Map.of()))
                        : RuleOutcome.met();
    }

    @Override
    public void observe(CommandEnvironment environment) {
        HEARD.add(environment);
        if (DEAF.equals(environment.values().get("birthDate"))) {
            throw new IllegalStateException("deaf");
        }
    }
}
