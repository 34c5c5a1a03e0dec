package org.rinnalla.spi;

import java.util.EnumSet;
import java.util.Set;

/**
 * A part of what a report may be told of an enrolment. The first day is always told; a report that names the other parts that it looks at
 * spares the platform fetching the rest, which of 100,000 enrolments is most of the work.
 */
public enum EnrolmentPart {
    /** The phase on the date: {@link EnrolmentView#phase()}. */
    PHASE,
    /** What the participant does on the date: {@link EnrolmentView#mainActivity()} and {@link EnrolmentView#running()}. */
    ACTIVITY,
    /** {@link EnrolmentView#lastContactOn()}. */
    LAST_CONTACT,
    /** {@link EnrolmentView#birthYear()}. */
    BIRTH_YEAR,
    /** Placements up to the date, each with its job: {@link WorkView#placements()}. */
    PLACEMENTS,
    /** The first ones: {@link WorkView#firstEmployerContactOn()} and {@link WorkView#firstMeetingWithEmployerOn()}. */
    EMPLOYER_CONTACTS,
    /** {@link WorkView#applications()}. */
    APPLICATIONS;

    /** Everything that there is, also what later versions add. */
    public static Set<EnrolmentPart> all() {
        return EnumSet.allOf(EnrolmentPart.class);
    }
}
