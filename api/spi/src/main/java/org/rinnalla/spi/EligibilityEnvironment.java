package org.rinnalla.spi;

import java.time.LocalDate;

/** What an eligibility rule may know. */
public interface EligibilityEnvironment {
    /** The day that the rule is asked for: the first day of the enrolment. */
    LocalDate date();

    /** Facts about the person, as they stand on {@link #date()}. */
    ParticipantFacts participant();

    /** What the enrolment itself says. */
    EnrolmentFacts enrolment();
}
