package org.rinnalla.spi;

/** What a file of rows holds; the same names as the import interface. */
public enum ImportKind {
    /** Providers. */
    PROVIDERS,

    /** Units of providers. */
    UNITS,

    /** Programmes. */
    PROGRAMMES,

    /** Staff members with a role and a unit. */
    STAFF,

    /** Participants. */
    PARTICIPANTS,

    /** Employers. */
    EMPLOYERS,

    /** Enrolments. */
    ENROLMENTS,

    /** Placements. */
    PLACEMENTS,

    /** Contacts. */
    CONTACTS,

    /** What participants agreed to. */
    CONSENTS
}
