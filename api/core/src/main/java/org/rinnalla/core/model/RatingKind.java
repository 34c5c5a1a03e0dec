package org.rinnalla.core.model;

/** What somebody rates about the own life. */
public enum RatingKind {
    WELLBEING, QUALITY_OF_LIFE
}
