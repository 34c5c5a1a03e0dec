package org.rinnalla.spi;

/** Whether a placement is competitive employment by its facts; never told by a tick box alone. */
public enum Competitive {
    /** All facts are known and speak for it. */
    YES,

    /** At least one fact, or the kind of the placement, speaks against it. */
    NO,

    /** Nothing speaks against it, but facts are missing. */
    NOT_KNOWN
}
