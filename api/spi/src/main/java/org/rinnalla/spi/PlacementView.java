package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A placement, without anything that names the person or the employer.
 *
 * @param kind what it is
 * @param competitive whether it is competitive employment by its facts; work training, internship and subsidised work never are
 * @param startedOn first day
 * @param endedOn last day; empty: it goes on
 * @param job what is done there, and where
 */
public record PlacementView(PlacementKind kind, Competitive competitive, LocalDate startedOn, Optional<LocalDate> endedOn, Job job) {
    public PlacementView {
        requireNonNull(kind, "kind is null");
        requireNonNull(competitive, "competitive is null");
        requireNonNull(startedOn, "startedOn is null");
        requireNonNull(endedOn, "endedOn is null");
        requireNonNull(job, "job is null");
    }

    /** True when at least one of its days lies in the time, both ends included. */
    public boolean within(LocalDate from, LocalDate to) {
        return !startedOn.isAfter(to) && endedOn.map(last -> !last.isBefore(from)).orElse(true);
    }

    /** True when it runs on the day. */
    public boolean runs(LocalDate on) {
        return within(on, on);
    }

    /**
     * The job of a placement; empty where it is not recorded or the caller may not see it.
     *
     * @param withSubsidy as {@link #competitive()}, but a subsidy of the wage alone does not speak against it
     * @param occupation ISCO-08 code, 1–4 digits
     * @param employer tells employers apart within one report, and nothing else
     * @param subsidy code of the programme's list of subsidies
     * @param hoursPerWeek agreed hours today, or on the last day
     * @param endReason constant of the placement's end reasons, such as {@code LAID_OFF}
     * @param ledToJob of an internship or training: whether it led to a job
     */
    public record Job(Competitive withSubsidy, Optional<String> occupation, Optional<String> employer, Optional<String> subsidy,
            Optional<BigDecimal> hoursPerWeek, Optional<String> endReason, Optional<Boolean> ledToJob) {
        /** Nothing is known of it. */
        public static final Job UNKNOWN = new Job(Competitive.NOT_KNOWN, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());

        public Job {
            requireNonNull(withSubsidy, "withSubsidy is null");
            requireNonNull(occupation, "occupation is null");
            requireNonNull(employer, "employer is null");
            requireNonNull(subsidy, "subsidy is null");
            requireNonNull(hoursPerWeek, "hoursPerWeek is null");
            requireNonNull(endReason, "endReason is null");
            requireNonNull(ledToJob, "ledToJob is null");
        }
    }
}
