package org.rinnalla.core.model;

/** Who answers for a measure of a support plan. */
public enum MeasureBy {
    PRINCIPAL, OTHER
}
