package org.rinnalla.core.model;

/** Why a referral led to no enrolment. Zero exclusion: readiness, severity, symptoms, substance use, a diagnosis and work capacity are no reasons. */
public enum ReferralEndReason {
    OWN_DECISION, NO_OWN_WISH, OUTSIDE_AGE, OUTSIDE_AREA, OUTSIDE_TARGET_GROUP, OTHER_SERVICE, MOVED, NO_CONTACT_AFTER_OUTREACH, DECEASED, MISREGISTERED, PROGRAMME_ENDED
}
