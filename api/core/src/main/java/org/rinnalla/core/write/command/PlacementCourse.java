package org.rinnalla.core.write.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.PlacementEndReason;

/**
 * When a placement begins and ends.
 *
 * @param startedOn first day
 * @param endedOn last day
 * @param endReason only with the last day
 */
public record PlacementCourse(LocalDate startedOn, @Nullable LocalDate endedOn, @Nullable PlacementEndReason endReason) {}
