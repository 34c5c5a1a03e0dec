package org.rinnalla.core.follow;

/** How a contact of the follow-along stands on a date. */
public enum FollowAlongState {
    /** There was one in its days. */
    DONE,
    /** There was none in its days, but one before the next was due. */
    LATE,
    /** There was none, and the next one is past too. */
    MISSED,
    /** Its days are past, there was none, and it is the latest. */
    OVERDUE,
    /** Its days run. */
    DUE,
    /** Its days are ahead. */
    COMING
}
