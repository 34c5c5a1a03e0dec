package org.rinnalla.spi;

/** What a report's rows are about, and so who may run it and whom it may name. */
public enum ReportSubject {
    /** Sums: nobody stands in it. */
    SUMS,

    /**
     * A row a person, for a register outside. A person stands there by name only with a consent for registers that holds on the counting
     * date, and never when a protection grade forbids it; the others stand there without identity.
     */
    REGISTER_ROWS,

    /** A row a person, under a pseudonym that changes with each quarter, and only with a consent for research that holds on the counting date. */
    RESEARCH_ROWS,

    /** How closely the method is kept: scores, and nobody in them. For every role that sees fidelity reviews, and for no other. */
    FIDELITY_REVIEWS
}
