package org.rinnalla.core.model;

/** Which scale a fidelity review goes by. */
public enum FidelityScale {
    IPS25_2008
}
