package org.rinnalla.spi;

/**
 * How often staff and participant meet. An enrolment without a contact in the last {@code maximumDays} days stands on the overdue list.
 *
 * @param maximumDays days between two contacts at most, 1–366; 7 for "once a week"
 */
public record ContactRule(int maximumDays) {
    public ContactRule {
        if (maximumDays < 1 || maximumDays > 366) {
            throw new IllegalArgumentException("A contact rule allows 1–366 days between contacts; got " + maximumDays);
        }
    }
}
