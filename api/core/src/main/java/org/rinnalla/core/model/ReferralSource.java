package org.rinnalla.core.model;

/** From whom a referral or a signal came. */
public enum ReferralSource {
    CARE_CONTACT, SELF, RELATIVE, SOCIAL_SERVICES, EMPLOYMENT_SERVICE, INSURANCE, POLICE, CHURCH, LANDLORD, LIBRARY, SCHOOL, OTHER
}
