package org.rinnalla.core.model;

/** What became of a step towards a goal. */
public enum StepState {
    PLANNED, UNDER_WAY, DONE, LEFT
}
