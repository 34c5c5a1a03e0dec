package org.rinnalla.core.model;

/** What came of an application. */
public enum ApplicationResult {
    NO_ANSWER, INTERVIEW, OFFER, HIRED, DECLINED, WITHDRAWN
}
