package org.rinnalla.core.write.command;

import java.time.LocalDate;

/**
 * Ends a named access.
 *
 * @param namedAccess which
 * @param version that the change was made from
 * @param endsOn first day on which it no longer holds
 */
public record NamedAccessEnd(Ref namedAccess, int version, LocalDate endsOn) implements Command {}
