package org.rinnalla.core.model;

/** How an attribute's value looks. */
public enum ValueType {
    /** Row id; opaque outside. */
    ID,
    /** Short text. */
    TEXT,
    /** A code of some list, as text. */
    CODE,
    /** One of the constants of {@link Attribute#constants()}. */
    ENUM,
    /** Several constants; a list of texts. */
    ENUM_SET,
    /** A day. */
    DATE,
    /** A moment, UTC. */
    INSTANT,
    /** Whole number. */
    INTEGER,
    /** Decimal number. */
    DECIMAL,
    /** Yes or no. */
    BOOLEAN,
    /** National identifier: stored encrypted, shown masked unless the policy says otherwise. */
    NATIONAL_ID,
    /** Yes or no by key. */
    STATEMENTS
}
