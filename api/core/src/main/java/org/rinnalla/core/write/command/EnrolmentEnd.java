package org.rinnalla.core.write.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.EndReason;
import org.rinnalla.core.model.PlacementEndReason;

/**
 * Ends an enrolment for a coded reason.
 *
 * @param enrolment which
 * @param version that the change was made from
 * @param endedOn last day
 * @param endReason why
 * @param placementEndReason given: placements that still run end on the same day, for this reason; not given: they refuse the end
 */
public record EnrolmentEnd(Ref enrolment, int version, LocalDate endedOn, EndReason endReason,
        @Nullable PlacementEndReason placementEndReason) implements Command {}
