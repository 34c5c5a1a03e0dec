package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An enrolment as it stands on a date, without anything that names the person.
 *
 * @param startedOn first day
 * @param phase code of the phase on the date
 * @param mainActivity the one main activity on the date, by the programme's rules
 * @param running kinds of the placements that run on the date
 * @param lastContactOn the last contact on or before the date
 * @param birthYear the participant's year of birth, where known
 * @param work placements and what led to them
 */
public record EnrolmentView(LocalDate startedOn, String phase, MainActivity mainActivity, Set<PlacementKind> running,
        Optional<LocalDate> lastContactOn, Optional<Integer> birthYear, WorkView work) {
    public EnrolmentView {
        requireNonNull(startedOn, "startedOn is null");
        requireNonNull(phase, "phase is null");
        requireNonNull(mainActivity, "mainActivity is null");
        requireNonNull(lastContactOn, "lastContactOn is null");
        requireNonNull(birthYear, "birthYear is null");
        requireNonNull(work, "work is null");
        running = Set.copyOf(running);
    }

    /** Of whose work nothing is known. */
    public EnrolmentView(LocalDate startedOn, String phase, MainActivity mainActivity, Set<PlacementKind> running,
            Optional<LocalDate> lastContactOn, Optional<Integer> birthYear) {
        this(startedOn, phase, mainActivity, running, lastContactOn, birthYear, WorkView.NONE);
    }

    /** All placements that began on or before the date. */
    public List<PlacementView> placements() {
        return work.placements();
    }

    /**
     * The same with no more than some parts, as {@link ReportEnvironment#enrolments(Set)} may tell it; the others are absent, as where
     * nothing is known: the phase is an empty text then, the main activity {@link MainActivity#NONE}.
     */
    public EnrolmentView only(Set<EnrolmentPart> parts) {
        boolean activity = parts.contains(EnrolmentPart.ACTIVITY);
        boolean contacts = parts.contains(EnrolmentPart.EMPLOYER_CONTACTS);
        return new EnrolmentView(startedOn, parts.contains(EnrolmentPart.PHASE) ? phase : "", activity ? mainActivity : MainActivity.NONE,
                activity ? running : Set.of(), lastContactOn.filter(_ -> parts.contains(EnrolmentPart.LAST_CONTACT)),
                birthYear.filter(_ -> parts.contains(EnrolmentPart.BIRTH_YEAR)),
                new WorkView(parts.contains(EnrolmentPart.PLACEMENTS) ? work.placements() : List.of(),
                        work.firstEmployerContactOn().filter(_ -> contacts), work.firstMeetingWithEmployerOn().filter(_ -> contacts),
                        parts.contains(EnrolmentPart.APPLICATIONS) ? work.applications() : WorkView.Applications.NONE));
    }
}
