package org.rinnalla.core.model;

/** Where a contact was held (IPS fidelity item 24). */
public enum ContactPlace {
    OFFICE, COMMUNITY
}
