package org.rinnalla.spi;

/** How somebody is sought in outreach. */
public enum AttemptKind {
    /** A letter. */
    LETTER,

    /** A telephone call. */
    PHONE,

    /** A visit at home. */
    HOME_VISIT,

    /** A text or chat message. */
    MESSAGE,

    /** A walk together. */
    WALK,

    /** A meeting elsewhere. */
    MEETING,

    /** Company at an authority. */
    AUTHORITY_ACCOMPANIED
}
