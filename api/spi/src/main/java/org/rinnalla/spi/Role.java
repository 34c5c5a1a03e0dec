package org.rinnalla.spi;

/** What a caller is. A token names one role; what it may see and do is decided by the access policy in core. */
public enum Role {
    /** Works beside participants of the own units. */
    EMPLOYMENT_SPECIALIST,

    /** Leads a unit of employment specialists. */
    TEAM_LEADER,

    /** Answers for the programmes of a tenant. */
    PROGRAMME_MANAGER,

    /** The fixed contact in psychiatric care. */
    CARE_CONTACT,

    /** Certified staff with lived experience. */
    PEER_SUPPORTER,

    /** Seeks contact with people who do not seek help. */
    OUTREACH_WORKER,

    /** Supports units in the method and reviews their fidelity; sees figures and no participant. */
    METHOD_SUPPORTER,

    /** Sees pseudonymised rows only. */
    RESEARCHER,

    /** A machine that reads and imports for a tenant. */
    INTEGRATION,

    /** Reads the audit trail. */
    DATA_PROTECTION_OFFICER,

    /** Sets up providers, units, programmes and staff; sees no participant. */
    ADMINISTRATOR,

    /** Sees the own data. */
    PARTICIPANT
}
