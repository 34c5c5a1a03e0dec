package org.rinnalla.core.model;

/** When in a job a support is given. */
public enum SupportStage {
    BEFORE_START, FIRST_DAY, FIRST_WEEK, FIRST_MONTH, LATER
}
