package org.rinnalla.core.write.command;

import java.time.LocalDate;

/**
 * A participant takes a consent back.
 *
 * @param consent which
 * @param version that the change was made from
 * @param withdrawnOn first day on which it no longer holds
 */
public record ConsentWithdraw(Ref consent, int version, LocalDate withdrawnOn) implements Command {}
