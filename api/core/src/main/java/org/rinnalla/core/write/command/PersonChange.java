package org.rinnalla.core.write.command;

import java.time.LocalDate;
import org.rinnalla.core.model.Gender;

/**
 * Changes to who somebody is.
 *
 * @param givenName as used
 * @param familyName as used
 * @param birthDate must agree with the national identifier
 * @param gender as the person states it
 * @param nationalId as typed
 * @param language BCP 47
 */
public record PersonChange(Change<String> givenName, Change<String> familyName, Change<LocalDate> birthDate, Change<Gender> gender,
        Change<String> nationalId, Change<String> language) {}
