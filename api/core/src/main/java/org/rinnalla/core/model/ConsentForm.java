package org.rinnalla.core.model;

/** How a consent was given. */
public enum ConsentForm {
    /** Signed. */
    WRITTEN,

    /** Said, and noted by staff. */
    ORAL
}
