package org.rinnalla.core.model;

/** Standing on the labour market; the values exclude each other. */
public enum LabourStatus {
    /** Without work, available and seeking, for less than a year. */
    UNEMPLOYED,

    /** Without work, available and seeking, for a year or more. */
    LONG_TERM_UNEMPLOYED,

    /** Neither working nor seeking, such as on a disability benefit. */
    INACTIVE,

    /** Working for pay, also for oneself. */
    EMPLOYED
}
