package org.rinnalla.spi;

/** Who was at a meeting before an enrolment. */
public enum Attendee {
    /** The person whom it is about. */
    PARTICIPANT,

    /** The fixed contact in care. */
    CARE_CONTACT,

    /** The employment specialist. */
    EMPLOYMENT_SPECIALIST,

    /** Somebody of the person's family or other network. */
    RELATIVE,

    /** A peer supporter. */
    PEER_SUPPORTER,

    /** Somebody else. */
    OTHER
}
