package org.rinnalla.core.model;

/** How far ahead a goal lies. */
public enum GoalKind {
    LONG_TERM, SHORT_TERM
}
