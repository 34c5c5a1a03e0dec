package org.rinnalla.core.read;

import java.util.Set;

/** Which rows of a noun the caller may see; always inside the tenant. */
public sealed interface Scope {
    /** None. */
    record Nothing() implements Scope {}

    /** All rows of the tenant. */
    record Tenant() implements Scope {}

    /** Rows of these units. */
    record Units(Set<Long> ids) implements Scope {}

    /** Rows that name the participant with this subject. */
    record OwnParticipant(String subject) implements Scope {}

    /** Rows of participants whose enrolment names the staff member with this subject as specialist or care contact. */
    record OwnStaff(String subject) implements Scope {}
}
