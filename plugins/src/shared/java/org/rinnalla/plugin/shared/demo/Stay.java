package org.rinnalla.plugin.shared.demo;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A participant's time in a programme.
 *
 * @param ref the enrolment's reference
 * @param participant the participant's reference
 * @param staff who works beside the participant
 * @param start first day
 * @param end last day; empty: it goes on
 */
public record Stay(String ref, String participant, String staff, LocalDate start, Optional<LocalDate> end) {
    public LocalDate lastDay() {
        return end.orElse(Demo.TODAY);
    }

    public long days() {
        return lastDay().toEpochDay() - start.toEpochDay();
    }
}
