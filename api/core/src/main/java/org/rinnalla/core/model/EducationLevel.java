package org.rinnalla.core.model;

/** Highest completed education, by groups of ISCED 2011 levels. */
public enum EducationLevel {
    /** Lower secondary or less. */
    ISCED_0_2,

    /** Upper or post-secondary. */
    ISCED_3_4,

    /** Tertiary. */
    ISCED_5_8
}
