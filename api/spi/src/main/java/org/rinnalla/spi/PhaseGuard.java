package org.rinnalla.spi;

import java.util.List;

/**
 * Looks at an enrolment that is about to enter another phase. It must be fast, pure and deterministic. It may refuse because something has
 * not been done yet; never because a participant is thought not ready, and a participant may always move back.
 */
public interface PhaseGuard {
    /** The rule's stable name. */
    RuleId id();

    /** What it is about; one that {@link RuleSubject#excludes()} refuses the plugin. */
    RuleSubject about();

    /** The texts that outcomes of this guard may name. */
    List<TextKey> texts();

    /**
     * Looks at the facts and answers; every violation at once. Where it fails, the phase does not begin ({@code PLUGIN_FAILED}). Fields that a violation may point to: {@code phase}, {@code startsOn}.
     */
    RuleOutcome check(PhaseEnvironment environment);
}
