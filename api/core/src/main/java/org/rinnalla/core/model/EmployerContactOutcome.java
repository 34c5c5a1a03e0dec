package org.rinnalla.core.model;

/** What came of a contact with an employer. */
public enum EmployerContactOutcome {
    INTRODUCED, NEEDS_LEARNT, CANDIDATE_PRESENTED, VACANCY, INTERVIEW, HIRED, ADVICE_GIVEN, NOT_NOW, NO_INTEREST
}
