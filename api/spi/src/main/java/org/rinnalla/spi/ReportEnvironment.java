package org.rinnalla.spi;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a report may know. Everything in it has passed the caller's access rights. */
public interface ReportEnvironment {
    /** The programme that the report is run for. */
    ProgrammeDefinition programme();

    /** The counting date. */
    LocalDate date();

    /** The caller's language. */
    Locale locale();

    /** A parameter by name, already checked: {@link LocalDate}, {@link Long}, {@link String} or {@link Boolean}. */
    Optional<Object> parameter(String name);

    /** The programme's enrolments that run on {@link #date()}, each with what is true on it. Can be read once; closed by the platform. */
    Stream<EnrolmentView> enrolments();
}
