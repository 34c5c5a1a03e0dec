package org.rinnalla.core.model;

/** Why personal values of outreach are erased. */
public enum ErasureReason {
    DUE, ASKED, MISREGISTERED
}
