package org.rinnalla.core.write.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Gender;

/**
 * Who somebody is.
 *
 * @param givenName as used
 * @param familyName as used
 * @param birthDate filled from the national identifier when that holds one
 * @param gender as the person states it
 * @param nationalId as typed; never stored like this
 * @param language BCP 47
 */
public record Person(String givenName, String familyName, @Nullable LocalDate birthDate, Gender gender, @Nullable String nationalId,
        @Nullable String language) {
    /** Personal data. */
    @Override
    public String toString() {
        return "Person[…]";
    }
}
