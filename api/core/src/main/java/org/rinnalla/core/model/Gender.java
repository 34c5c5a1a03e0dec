package org.rinnalla.core.model;

/** Gender as the person states it; never told from a national identifier. */
public enum Gender {
    WOMAN, MAN, OTHER, UNKNOWN
}
