package org.rinnalla.core.fidelity;

/** The parts of the scale. */
public enum FidelitySection {
    STAFFING, ORGANISATION, SERVICES
}
