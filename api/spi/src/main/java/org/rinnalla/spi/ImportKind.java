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

    /** Cases of outreach: people who are sought. */
    OUTREACH_CASES,

    /** Attempts to reach them. */
    OUTREACH_ATTEMPTS,

    /** Hand-overs to other services. */
    HAND_OVERS,

    /** Referrals. */
    REFERRALS,

    /** Steps between a referral and an enrolment. */
    REFERRAL_STEPS,

    /** Enrolments. */
    ENROLMENTS,

    /** Placements. */
    PLACEMENTS,

    /** Contacts. */
    CONTACTS,

    /** What participants agreed to. */
    CONSENTS
}
