package org.rinnalla.spi;

import java.util.List;
import java.util.Optional;

/** A report: named, versioned, with declared parameters. The platform checks the caller's right, the parameters and the size. */
public interface ReportDefinition {
    /** Stable name, lower-case words with hyphens, the country first, such as {@code se-snapshot}. */
    String id();

    /** Version of the counting rule, such as {@code 1}; it stands in every result. */
    String version();

    /** The report's title and, for people who ask what a number means, its counting rule. */
    ReportTexts texts();

    /** The programmes that it can be run for; empty: every programme of the plugin. */
    default List<ProgrammeId> programmes() {
        return List.of();
    }

    /** What the caller chooses beside programme and date. */
    default List<ReportParameter> parameters() {
        return List.of();
    }

    /** What its rows are about. */
    default ReportSubject subject() {
        return ReportSubject.SUMS;
    }

    /** How small numbers are hidden for callers outside the unit, and in what is published; empty: the counts are about no persons. */
    default Optional<SmallNumbers> smallNumbers() {
        return Optional.of(SmallNumbers.USUAL);
    }

    /**
     * Counts. Reads {@link ReportEnvironment#enrolments(java.util.Set)} once, as a stream, naming the parts that it looks at, and keeps only
     * sums: there may be 100,000.
     */
    ReportTable run(ReportEnvironment environment);
}
