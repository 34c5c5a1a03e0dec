package org.rinnalla.core.write.command;

import java.time.LocalDate;
import org.rinnalla.core.model.PlacementEndReason;

/**
 * Ends a placement.
 *
 * @param placement which
 * @param version that the change was made from
 * @param endedOn last day
 * @param endReason why
 * @param ending what goes with it
 */
public record PlacementEnd(Ref placement, int version, LocalDate endedOn, PlacementEndReason endReason,
        JobEnding ending) implements Command {}
