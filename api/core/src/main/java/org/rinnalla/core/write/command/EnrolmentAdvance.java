package org.rinnalla.core.write.command;

import java.time.LocalDate;

/**
 * An enrolment enters a phase of the programme's process; back is allowed.
 *
 * @param enrolment which
 * @param version that the change was made from
 * @param phase its code
 * @param startsOn first day
 */
public record EnrolmentAdvance(Ref enrolment, int version, String phase, LocalDate startsOn) implements Command {}
