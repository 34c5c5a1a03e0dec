package org.rinnalla.core.model;

/** What is agreed to come next with an employer. */
public enum EmployerNextStep {
    VISIT_AGAIN, CALL, PRESENT_CANDIDATE, INTERVIEW, AWAIT_ANSWER, NONE
}
