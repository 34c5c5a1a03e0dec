package org.rinnalla.spi;

/** What a placement is. Only {@link #COMPETITIVE} can be competitive employment in the sense of IPS. */
public enum PlacementKind {
    /** A job on the open market, with the employer itself, at the usual wage. */
    COMPETITIVE,

    /** A job whose wage is subsidised. */
    SUBSIDISED,

    /** A job set aside for people with disabilities. */
    SHELTERED,

    /** An internship at an employer, without wage. */
    INTERNSHIP,

    /** Training of work ability at a workplace. */
    WORK_TRAINING,

    /** Studies at any level. */
    STUDIES,

    /** Organised day activity. */
    DAY_ACTIVITY,

    /** Unpaid work for an organisation. */
    VOLUNTEER
}
