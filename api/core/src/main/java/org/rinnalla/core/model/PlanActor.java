package org.rinnalla.core.model;

/** Who does what a plan says. */
public enum PlanActor {
    PARTICIPANT, TOGETHER, STAFF, CARE, EMPLOYER, OTHER
}
