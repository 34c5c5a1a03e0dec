package org.rinnalla.core.write.command;

import java.time.LocalDate;

/**
 * Ends a disclosure.
 *
 * @param disclosure which
 * @param version that the change was made from
 * @param endsOn first day on which it no longer holds
 */
public record DisclosureEnd(Ref disclosure, int version, LocalDate endsOn) implements Command {}
