package org.rinnalla.core.write.command;

import java.time.LocalDate;
import org.rinnalla.core.model.ContactMethod;
import org.rinnalla.core.model.EmployerContactOutcome;
import org.rinnalla.core.model.EmployerNextStep;

/**
 * Changes to what a contact was about and what came of it.
 *
 * @param visitNumber which visit to the employer
 * @param participantPresent whether the participant was there
 * @param method how the talk was led
 * @param outcome what came of it
 * @param nextStep what was agreed
 * @param nextStepOn until when
 */
public record EmployerTalkChange(Change<Integer> visitNumber, Change<Boolean> participantPresent, Change<ContactMethod> method,
        Change<EmployerContactOutcome> outcome, Change<EmployerNextStep> nextStep, Change<LocalDate> nextStepOn) {
    static EmployerTalkChange of(Values v) {
        return new EmployerTalkChange(v.change("visitNumber", Integer.class), v.change("participantPresent", Boolean.class),
                v.changedChoice("method", ContactMethod.class), v.changedChoice("outcome", EmployerContactOutcome.class),
                v.changedChoice("nextStep", EmployerNextStep.class), v.change("nextStepOn", LocalDate.class));
    }

    /** True when it sets something that only a contact with an employer has. */
    public boolean ofEmployer() {
        return visitNumber.over(null) != null || outcome.over(null) != null || nextStep.over(null) != null || nextStepOn.over(null) != null;
    }
}
