package org.rinnalla.spi;

import java.util.List;

/** What a rule answers. */
public sealed interface RuleOutcome {
    /** The rule is met. */
    record Met() implements RuleOutcome {}

    /**
     * The rule is not met; the step is refused.
     *
     * @param violations why, at least one
     */
    record Refused(List<Violation> violations) implements RuleOutcome {
        public Refused {
            violations = List.copyOf(violations);
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("A refusal names at least one violation");
            }
        }
    }

    /**
     * The rule is met with something to mind; the step is taken and the warnings are shown.
     *
     * @param violations what to mind, at least one
     */
    record Warned(List<Violation> violations) implements RuleOutcome {
        public Warned {
            violations = List.copyOf(violations);
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("A warning names at least one violation");
            }
        }
    }

    /** The rule is met. */
    static RuleOutcome met() {
        return new Met();
    }

    /** Refused for one reason. */
    static RuleOutcome refused(Violation violation) {
        return new Refused(List.of(violation));
    }

    /** Met, with one thing to mind. */
    static RuleOutcome warned(Violation violation) {
        return new Warned(List.of(violation));
    }
}
