package org.rinnalla.core.model;

/** How far it has come with somebody who is sought. */
public enum OutreachState {
    SOUGHT, IN_CONTACT, CONVERTED, CLOSED, ERASED
}
