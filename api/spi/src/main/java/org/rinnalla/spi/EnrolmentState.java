package org.rinnalla.spi;

/** Where an enrolment stands in the common model (own wording after the phases of the IPS process). */
public enum EnrolmentState {
    /** The career profile is being made. */
    MAPPING,

    /** Work or studies are being sought. */
    JOB_SEARCH,

    /** The participant has a placement and is supported in it. */
    IN_WORK_SUPPORT,

    /** Support is being tapered at the participant's pace. */
    STEP_DOWN,

    /** The enrolment has ended with a coded reason. */
    CLOSED
}
