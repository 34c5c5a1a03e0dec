package org.rinnalla.spi;

/** How far a right goes. */
public enum Reach {
    /** The caller's own row, or the rows that name the caller as its specialist or care contact. */
    OWN,

    /** Rows of the units in the caller's token. */
    UNIT,

    /** All rows of the caller's tenant. */
    TENANT
}
