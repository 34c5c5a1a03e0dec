package org.rinnalla.core.model;

/** Why an enrolment ended. Not being ready, missed meetings and a time limit are no reasons (IPS fidelity items 9 and 25). */
public enum EndReason {
    OWN_DECISION, STEADY_WORK, STUDIES, MOVED, OTHER_SERVICE, HEALTH_OWN_CHOICE, NO_CONTACT_AFTER_OUTREACH, DECEASED, MISREGISTERED, PROGRAMME_ENDED
}
