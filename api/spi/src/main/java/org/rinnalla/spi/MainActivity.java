package org.rinnalla.spi;

/** The one main activity of a participant at a date; the values exclude each other. */
public enum MainActivity {
    /** Work for pay. */
    PAID_WORK,

    /** Internship. */
    INTERNSHIP,

    /** Work training. */
    WORK_TRAINING,

    /** Studies. */
    STUDIES,

    /** Day activity or volunteering. */
    DAY_ACTIVITY,

    /** None of these. */
    NONE
}
