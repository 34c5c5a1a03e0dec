package org.rinnalla.core.write.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.ContactMethod;
import org.rinnalla.core.model.EmployerContactOutcome;
import org.rinnalla.core.model.EmployerNextStep;

/**
 * What a contact was about and what came of it.
 *
 * @param visitNumber which visit to the employer; not given: counted
 * @param participantPresent whether the participant was there
 * @param method how the talk was led
 * @param outcome what came of it
 * @param nextStep what was agreed
 * @param nextStepOn until when
 */
public record EmployerTalk(@Nullable Integer visitNumber, @Nullable Boolean participantPresent, @Nullable ContactMethod method,
        @Nullable EmployerContactOutcome outcome, @Nullable EmployerNextStep nextStep, @Nullable LocalDate nextStepOn) {
    static EmployerTalk of(Values v) {
        return new EmployerTalk(v.findInteger("visitNumber"), v.findBoolean("participantPresent"),
                v.findChoice("method", ContactMethod.class), v.findChoice("outcome", EmployerContactOutcome.class),
                v.findChoice("nextStep", EmployerNextStep.class), v.findDate("nextStepOn"));
    }

    /** True when it says something that only a contact with an employer has. */
    public boolean ofEmployer() {
        return visitNumber != null || outcome != null || nextStep != null || nextStepOn != null;
    }
}
