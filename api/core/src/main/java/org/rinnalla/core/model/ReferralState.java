package org.rinnalla.core.model;

/** How far it has come with a referral. */
public enum ReferralState {
    REFERRED, WAITING, INFORMED, ACCEPTED, WITHDRAWN, REFUSED
}
