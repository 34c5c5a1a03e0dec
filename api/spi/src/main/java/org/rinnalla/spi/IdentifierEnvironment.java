package org.rinnalla.spi;

import java.time.LocalDate;

/** What a person identifier may know. */
public interface IdentifierEnvironment {
    /** Today, for identifiers whose century follows from the current date. */
    LocalDate today();
}
