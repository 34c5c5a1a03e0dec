package org.rinnalla.core.follow;

/** Whether work was kept. */
public enum Kept {
    /** There was work without a longer gap than allowed. */
    YES,
    /** There was a longer gap. */
    NO,
    /** The day lies ahead. */
    NOT_YET
}
