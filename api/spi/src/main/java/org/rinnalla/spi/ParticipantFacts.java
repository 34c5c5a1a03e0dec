package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a rule may know of a person.
 *
 * @param birthDate empty when not known (a coordination number need not hold a calendar date)
 * @param residence code of the municipality where the person lives, in the country's own code list
 * @param registration code of the municipality where the person is registered; may differ from {@code residence}
 */
public record ParticipantFacts(Optional<LocalDate> birthDate, Optional<String> residence, Optional<String> registration) {
    public ParticipantFacts {
        requireNonNull(birthDate, "birthDate is null");
        requireNonNull(residence, "residence is null");
        requireNonNull(registration, "registration is null");
    }

    /** Completed years on a day; empty without a birth date. On 29 February's child, the birthday falls on 1 March of other years. */
    public Optional<Integer> ageOn(LocalDate day) {
        return birthDate.map(birth -> {
            int years = day.getYear() - birth.getYear();
            boolean before = day.getMonthValue() < birth.getMonthValue()
                    || (day.getMonthValue() == birth.getMonthValue() && day.getDayOfMonth() < birth.getDayOfMonth());
            return before ? years - 1 : years;
        });
    }
}
