package org.rinnalla.spi;

import java.util.List;
import java.util.Set;

/**
 * Hears of commands of tenants of the plugin's country: before one is done, when it may refuse it, and after it is done for good.
 */
@Experimental
public interface CommandListener {
    /** The listener's stable name; stands as the rule in what it refuses. */
    RuleId id();

    /** The commands, by the names of their mutations, such as {@code enrolmentAccept}; at least one. */
    Set<String> commands();

    /** The texts that outcomes may name, so that missing translations are found before the first refusal. */
    default List<TextKey> texts() {
        return List.of();
    }

    /**
     * Looks at a command that is sound by the platform's own rules; every violation at once, not the first. It is asked inside the
     * transaction, which may run again: it must be fast, pure and deterministic. If it fails, the command is refused.
     */
    default RuleOutcome validate(CommandEnvironment environment) {
        return RuleOutcome.met();
    }

    /**
     * Hears of a command after its commit, at most once: not when the server dies in between. It cannot undo anything, and its failure is
     * logged, not told. The caller waits for it, so it should be fast.
     */
    default void observe(CommandEnvironment environment) {}
}
