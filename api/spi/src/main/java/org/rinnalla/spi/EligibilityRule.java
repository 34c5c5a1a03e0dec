package org.rinnalla.spi;

import java.util.List;

/** One rule of who can be enrolled. It must be fast, pure and deterministic: same environment, same outcome. */
public interface EligibilityRule {
    /** The rule's stable name. */
    RuleId id();

    /** What it is about; one that {@link RuleSubject#excludes()} refuses the plugin: zero exclusion. */
    RuleSubject about();

    /** The texts that outcomes of this rule may name, so that missing translations are found before the first refusal. */
    List<TextKey> texts();

    /**
     * Looks at the facts and answers; every violation at once, not the first. Texts of violations are among {@link #texts()}. Where it
     * fails, nobody is enrolled: the answer is {@code PLUGIN_FAILED}, never a silent yes.
     */
    RuleOutcome check(EligibilityEnvironment environment);
}
