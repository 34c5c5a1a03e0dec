package org.rinnalla.core.model;

/** Why data may go to another controller. */
public enum DisclosureGround {
    /** The participant agreed. */
    CONSENT,

    /** A law allows or asks for it. */
    LAW
}
