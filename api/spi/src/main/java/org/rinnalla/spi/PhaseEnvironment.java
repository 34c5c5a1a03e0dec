package org.rinnalla.spi;

import java.time.LocalDate;
import java.util.List;

/** What a phase guard may know. */
public interface PhaseEnvironment {
    /** The phase that is about to begin, by its code. */
    String phase();

    /** The first day of it. */
    LocalDate date();

    /** The first day of the enrolment. */
    LocalDate startedOn();

    /** The phases so far, each by its first day, the earliest first. */
    List<PastPhase> phases();

    /** The placements of the enrolment that began until {@link #date()}. */
    List<PlacementKind> placements();

    /**
     * A phase that the enrolment was in.
     *
     * @param phase by its code
     * @param startsOn its first day
     */
    record PastPhase(String phase, LocalDate startsOn) {}
}
