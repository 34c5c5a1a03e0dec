package org.rinnalla.core.model;

/** How a vacancy came to be known. */
public enum VacancySource {
    EMPLOYER_CONTACT, ADVERTISEMENT, PARTICIPANT, NETWORK, EMPLOYMENT_SERVICE, OTHER
}
