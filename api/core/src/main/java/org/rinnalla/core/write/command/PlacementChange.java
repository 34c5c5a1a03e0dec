package org.rinnalla.core.write.command;

import java.time.LocalDate;

/**
 * Gives a placement new terms from a day: what stood before stays in the history.
 *
 * @param placement which
 * @param version that the change was made from
 * @param startsOn first day
 * @param terms whole, not the difference
 */
public record PlacementChange(Ref placement, int version, LocalDate startsOn, Terms terms) implements Command {}
