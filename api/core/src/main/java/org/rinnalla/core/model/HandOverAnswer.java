package org.rinnalla.core.model;

/** What the person says to a hand-over. */
public enum HandOverAnswer {
    YES, NO, LATER
}
