package org.rinnalla.spi;

/** What a contact of the follow-along is for. */
public enum FollowAlongKind {
    /** Before the first day at work. */
    BEFORE_START,

    /** In the first days at work. */
    FIRST_DAYS,

    /** In the first month. */
    FIRST_MONTH,

    /** Later, as long as the job lasts. */
    LATER,

    /** After a job was lost; its days count from the one on which staff heard of it. */
    JOB_LOSS
}
