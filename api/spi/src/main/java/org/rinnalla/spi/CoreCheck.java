package org.rinnalla.spi;

/** A check that the platform does itself, and that a programme may know by a rule of its own. */
public enum CoreCheck {
    /** A specialist has no more participants than the programme's limit, or a team leader says why. */
    CASELOAD,
    /** A job that is called competitive is contradicted by none of its facts. */
    COMPETITIVE_WORK,
    /** Advice on benefits is on record before paid work begins, and what the benefits ask for is minded. */
    BENEFIT_ADVICE,
    /** A place for internship or training is found for one person; none is kept in stock. */
    PLACE_FOR_ONE,
    /** What an internship led to is a job that began in or after it. */
    INTERNSHIP_RESULT,
    /** Somebody in outreach meets the next service together with the outreach worker. */
    HAND_OVER,
    /** Of somebody in outreach no identifier is kept, and nothing is erased before its time without a wish. */
    OUTREACH_DATA,
    /** A peer supporter has a certificate that holds. */
    PEER_CERTIFICATE,
    /** A post for a peer supporter is held by somebody who is one. */
    PEER_POST
}
