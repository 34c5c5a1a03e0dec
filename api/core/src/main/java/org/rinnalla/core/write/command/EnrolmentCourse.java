package org.rinnalla.core.write.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.EndReason;

/**
 * When an enrolment begins, where in its process it stands, and when it ended, for what is entered afterwards.
 *
 * @param startedOn first day
 * @param phase code of a phase; not given: the programme's first
 * @param endedOn last day
 * @param endReason stands with the last day
 */
public record EnrolmentCourse(LocalDate startedOn, @Nullable String phase, @Nullable LocalDate endedOn, @Nullable EndReason endReason) {}
