package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/** What a kind of identifier says to an input. */
public sealed interface IdentifierOutcome {
    /**
     * A valid identifier.
     *
     * @param normalised the one form that is stored and compared
     * @param birthDate the birth date that it holds; empty when it holds none
     * @param masked the form shown to those who may not see the whole, such as {@code 20000229-****}
     */
    record Valid(String normalised, Optional<LocalDate> birthDate, String masked) implements IdentifierOutcome {
        public Valid {
            requireNonNull(normalised, "normalised is null");
            requireNonNull(birthDate, "birthDate is null");
            requireNonNull(masked, "masked is null");
        }

        /** Masks the number: it must never reach a log. */
        @Override
        public String toString() {
            return "Valid[" + masked + "]";
        }
    }

    /**
     * Of this kind by its form, but wrong.
     *
     * @param violation what is wrong; never holds the number itself
     */
    record Invalid(Violation violation) implements IdentifierOutcome {
        public Invalid {
            requireNonNull(violation, "violation is null");
        }
    }

    /** Not of this kind by its form; the next kind is asked. */
    record NotThisKind() implements IdentifierOutcome {}
}
