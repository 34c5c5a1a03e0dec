package org.rinnalla.core.model;

/** Who acted: the participant alone, both together, or staff. */
public enum ContactActor {
    PARTICIPANT, TOGETHER, STAFF
}
