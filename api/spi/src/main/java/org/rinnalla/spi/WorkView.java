package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What has been done towards work in an enrolment, up to a date; empty where the caller may not see it.
 *
 * @param placements all that began on or before the date, ended ones too, the earliest first
 * @param firstEmployerContactOn first contact with an employer for this participant since the enrolment began
 * @param firstMeetingWithEmployerOn the first of them held face to face
 * @param applications who made them
 */
public record WorkView(List<PlacementView> placements, Optional<LocalDate> firstEmployerContactOn,
        Optional<LocalDate> firstMeetingWithEmployerOn, Applications applications) {
    /** Nothing is known. */
    public static final WorkView NONE = new WorkView(List.of(), Optional.empty(), Optional.empty(), Applications.NONE);

    public WorkView {
        placements = List.copyOf(placements);
        requireNonNull(firstEmployerContactOn, "firstEmployerContactOn is null");
        requireNonNull(firstMeetingWithEmployerOn, "firstMeetingWithEmployerOn is null");
        requireNonNull(applications, "applications is null");
    }

    /**
     * Applications for jobs by who made them.
     *
     * @param byParticipant the participant alone
     * @param together participant and staff
     * @param byStaff staff alone
     */
    public record Applications(int byParticipant, int together, int byStaff) {
        /** None were made. */
        public static final Applications NONE = new Applications(0, 0, 0);

        public Applications {
            if (byParticipant < 0 || together < 0 || byStaff < 0) {
                throw new IllegalArgumentException("A number of applications is 0 or more");
            }
        }
    }
}
