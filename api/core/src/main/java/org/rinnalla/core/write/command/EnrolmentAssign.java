package org.rinnalla.core.write.command;

import java.time.LocalDate;

/**
 * An enrolment gets another employment specialist.
 *
 * @param enrolment which
 * @param version that the change was made from
 * @param specialist who from now on
 * @param startsOn first day
 */
public record EnrolmentAssign(Ref enrolment, int version, Ref specialist, LocalDate startsOn) implements Command {}
