package org.rinnalla.spi;

/** What may be concealed of a person who lives under protection. */
public enum ProtectedFact {
    /** Where the person lives, more closely than the municipality, and why the person is protected. */
    ADDRESS,

    /** Telephone and e-mail. */
    REACH,

    /** Where the person works: employers of placements, contacts with and at workplaces. */
    WORKPLACE,

    /** Where the person is supported: the unit, its provider, the staff who work with the person, the care contact. */
    CARE_UNIT,

    /** Municipalities of residence and registration, those of the past too. */
    MUNICIPALITY
}
