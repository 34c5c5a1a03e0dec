package org.rinnalla.core.fidelity;

/** What the thresholds of an item are counted in. */
public enum FidelityMeasure {
    /** Participants of one full-time specialist. */
    PARTICIPANTS,
    /** Hundredths. */
    PERCENT,
    /** Days. */
    DAYS,
    /** Contacts of one specialist in a week. */
    CONTACTS_A_WEEK,
    /** Parts of what the item asks for that are met. */
    PARTS,
    /** Reviewers judge by what they see; there is no threshold. */
    JUDGED
}
