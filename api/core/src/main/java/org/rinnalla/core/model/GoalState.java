package org.rinnalla.core.model;

/** What became of a goal. */
public enum GoalState {
    OPEN, REACHED, LEFT, REPLACED
}
