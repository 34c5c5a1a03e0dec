package org.rinnalla.spi;

/** What the participant wants from the programme. */
public enum Aim {
    /** Paid work. */
    WORK,

    /** An internship. */
    INTERNSHIP,

    /** Studies. */
    STUDIES
}
