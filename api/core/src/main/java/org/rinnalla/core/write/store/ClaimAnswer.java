package org.rinnalla.core.write.store;

/** What the store says to the use of an idempotency key. */
public sealed interface ClaimAnswer {
    /** It is new; nobody else gets it until this transaction ends. */
    record Granted() implements ClaimAnswer {}

    /** The same command was done before. */
    record Done(Settled settled) implements ClaimAnswer {}

    /** Another command used it. */
    record Reused() implements ClaimAnswer {}
}
