package org.rinnalla.spi;

/** Things that programmes call by their own words. */
public enum Term {
    /** The person who works beside the participant. */
    EMPLOYMENT_SPECIALIST,

    /** The person whom the programme is for. */
    PARTICIPANT,

    /** The kind of service. */
    PROGRAMME,

    /** The place where the team works. */
    UNIT,

    /** What a participant is placed in. */
    PLACEMENT,

    /** An unpaid period at an employer. */
    INTERNSHIP,

    /** Who supports at the workplace. */
    WORKPLACE_SUPERVISOR,

    /** A measure that the programme gives. */
    MEASURE
}
