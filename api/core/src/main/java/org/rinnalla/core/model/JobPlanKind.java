package org.rinnalla.core.model;

/** What a plan is for. */
public enum JobPlanKind {
    JOB_SEARCH, JOB_SUPPORT
}
