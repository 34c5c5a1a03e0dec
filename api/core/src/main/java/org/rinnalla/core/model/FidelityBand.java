package org.rinnalla.core.model;

/** What a fidelity total of 25 items means. */
public enum FidelityBand {
    EXEMPLARY, GOOD, FAIR, NOT_SUPPORTED_EMPLOYMENT
}
