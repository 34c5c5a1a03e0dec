package org.rinnalla.core.model;

/** Why somebody is no longer sought. Not being motivated and a limit in time are no reasons. */
public enum OutreachCloseReason {
    HANDED_OVER, OWN_DECISION, NO_CONTACT_AFTER_OUTREACH, NO_NEED, MOVED, DECEASED, MISREGISTERED
}
