package org.rinnalla.spi;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** What a listener may know of a command. */
@Experimental
public interface CommandEnvironment {
    /** The command, such as {@code enrolmentAccept}. */
    String command();

    /** The day in the tenant. */
    LocalDate today();

    /** The role of whoever does it. */
    Role role();

    /** The inputs that were given, by name: also those whose value a listener does not get. */
    Set<String> given();

    /**
     * Values of the inputs that are a day ({@link LocalDate}), a number ({@link Integer}, {@link java.math.BigDecimal}), yes or no
     * ({@link Boolean}), or a code or constant ({@link String}). No text that a person wrote, no national identifier, no reference.
     */
    Map<String, Object> values();
}
