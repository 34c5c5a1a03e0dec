package org.rinnalla.core.model;

/** Who wants a referral. */
public enum Initiator {
    PARTICIPANT, CARE_CONTACT, NETWORK, AUTHORITY, OTHER
}
