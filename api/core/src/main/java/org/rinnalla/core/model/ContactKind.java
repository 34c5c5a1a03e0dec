package org.rinnalla.core.model;

/** How a contact was held. */
public enum ContactKind {
    MEETING, HOME_VISIT, WALK, WORKPLACE, PHONE, VIDEO, LETTER, MESSAGE, AUTHORITY_ACCOMPANIED
}
