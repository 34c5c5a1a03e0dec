package org.rinnalla.core.model;

/** What an employer is told. */
public enum DisclosureExtent {
    NOTHING, SUPPORT, NEEDS, CONDITION
}
