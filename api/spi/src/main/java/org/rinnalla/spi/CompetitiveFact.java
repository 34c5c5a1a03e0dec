package org.rinnalla.spi;

/** A fact about a job; all of them together make it competitive employment. */
public enum CompetitiveFact {
    /** Anyone may apply for it. */
    OPEN_TO_ANYONE,

    /** It is paid at least as law or collective agreement asks for. */
    MINIMUM_PAY,

    /** It is paid as others are for the same work. */
    EQUAL_PAY,

    /** The contract is with the employer itself. */
    OWN_CONTRACT,

    /** It is not set aside for people with disabilities. */
    NOT_SET_ASIDE,

    /** No service agency has set an end to it. */
    NO_AGENCY_LIMIT
}
