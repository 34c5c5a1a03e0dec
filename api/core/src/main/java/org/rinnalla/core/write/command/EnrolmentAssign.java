package org.rinnalla.core.write.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment gets another employment specialist.
 *
 * @param enrolment which
 * @param version that the change was made from
 * @param specialist who from now on
 * @param startsOn first day
 * @param caseloadReason why the specialist may work with more participants than the limit allows; null: the limit holds
 */
public record EnrolmentAssign(Ref enrolment, int version, Ref specialist, LocalDate startsOn, @Nullable String caseloadReason)
        implements
            Command {}
