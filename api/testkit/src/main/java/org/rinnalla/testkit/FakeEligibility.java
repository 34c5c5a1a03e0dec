package org.rinnalla.testkit;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.spi.EligibilityEnvironment;
import org.rinnalla.spi.EnrolmentFacts;
import org.rinnalla.spi.ParticipantFacts;

/**
 * What a rule is asked about. Begin with {@link #on} and put in the facts that the test is about.
 *
 * @param date the first day of the enrolment
 * @param participant facts about the person
 * @param enrolment facts about the enrolment
 */
public record FakeEligibility(LocalDate date, ParticipantFacts participant, EnrolmentFacts enrolment) implements EligibilityEnvironment {
    /** Nothing is known but the day. */
    public static FakeEligibility on(LocalDate date) {
        return new FakeEligibility(date, new ParticipantFacts(Optional.empty(), Optional.empty(), Optional.empty()),
                new EnrolmentFacts(Optional.empty(), Set.of(), Optional.empty(), Map.of()));
    }

    /** With other facts about the person. */
    public FakeEligibility with(ParticipantFacts other) {
        return new FakeEligibility(date, other, enrolment);
    }

    /** With other facts about the enrolment. */
    public FakeEligibility with(EnrolmentFacts other) {
        return new FakeEligibility(date, participant, other);
    }
}
