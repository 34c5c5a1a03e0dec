package org.rinnalla.core.model;

/** How far a fidelity review has come. */
public enum FidelityState {
    RATING, AGREEING, CLOSED
}
