package org.rinnalla.core.write.store;

/** What rules will ask of the participants whom named rows concern: told ahead, so that it may be looked up together with these rows. */
public enum Beside {
    /** {@link Lookups#firstAdvice}. */
    FIRST_ADVICE
}
