package org.rinnalla.core.model;

/** What somebody lives on. */
public enum IncomeSource {
    /** Wage, or income of an own business. */
    WORK,

    /** For time-limited sickness or rehabilitation. */
    SICKNESS_BENEFIT,

    /** For lasting reduced ability to work. */
    DISABILITY_BENEFIT,

    /** For unemployment, or taking part in labour-market programmes. */
    UNEMPLOYMENT_BENEFIT,

    /** Last-resort help of the municipality or its like. */
    SOCIAL_ASSISTANCE,

    /** Grants and loans for studies. */
    STUDENT_AID,

    /** Parental benefit or old-age pension. */
    PARENTAL_OR_PENSION,

    /** Something else, such as support by family. */
    OTHER,

    /** No income of one's own. */
    NOTHING
}
