package org.rinnalla.core.model;

/** What came of an attempt to reach somebody. */
public enum AttemptResult {
    REACHED, NO_ANSWER, LATER, DECLINED
}
