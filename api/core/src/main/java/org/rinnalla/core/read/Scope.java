package org.rinnalla.core.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.core.model.ConsentPurpose;

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

    /**
     * Rows of participants whose enrolment names the staff member with this subject as specialist or care contact.
     *
     * @param wall what else must hold; empty: nothing
     */
    record OwnStaff(String subject, Optional<Wall> wall) implements Scope {}

    /**
     * Between two controllers: a participant of these programmes is seen only while a consent or a disclosure holds.
     *
     * @param definitions the programmes' definitions, at least one
     * @param on the day
     */
    record Wall(List<String> definitions, LocalDate on) {
        public Wall {
            definitions = List.copyOf(definitions);
        }

        /** Empty when no programme asks for one. */
        public static Optional<Wall> around(List<String> definitions, LocalDate on) {
            return definitions.isEmpty() ? Optional.empty() : Optional.of(new Wall(definitions, on));
        }
    }

    /**
     * Rows within another scope whose participant has agreed; beside them the contacts that the caller held.
     *
     * @param within the other scope
     * @param purpose to what
     * @param on the day
     * @param subject the caller's
     */
    record Agreed(Scope within, ConsentPurpose purpose, LocalDate on, String subject) implements Scope {}

    /** Rows of the inner scope that are no longer sealed, and those that belong to the staff member with this subject. */
    record Unsealed(Scope inner, String subject) implements Scope {}
}
