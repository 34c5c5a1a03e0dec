package org.rinnalla.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    /**
     * The same with no more than some parts of each, which is many times sooner there: an enrolment's first day costs little, its contacts
     * much. What is not named may be absent or not; a report that looks at it all the same counts wrongly, which the contract of the test
     * kit shows. Read once, as {@link #enrolments()}, of which it takes the place.
     */
    default Stream<EnrolmentView> enrolments(Set<EnrolmentPart> parts) {
        return enrolments();
    }

    /** Every course that began on or before a day, the first ones first. Each call reads anew; keep only sums: there may be 100,000. */
    default Stream<CourseView> courses(LocalDate until) {
        return Stream.empty();
    }

    /** The same with who it is, as far as {@link ReportDefinition#subject()} and the person's consent let it be told. */
    default Stream<PersonView> persons(LocalDate until) {
        return Stream.empty();
    }

    /** Figures of a period, in the order of the platform; those that the caller may not see are left out. */
    default List<FigureView> figures(List<String> ids, Period period) {
        return List.of();
    }

    /** The first day of the tenant's programme. */
    default Optional<LocalDate> opensOn() {
        return Optional.empty();
    }

    /** Who pays for the programme, the first ones first. */
    default List<FundingView> funding() {
        return List.of();
    }

    /** People who are or were sought for the programme, of whom there was a signal on or before a day. */
    default Stream<OutreachView> outreach(LocalDate until) {
        return Stream.empty();
    }

    /**
     * The programme's fidelity reviews that were held on or before a day, site by site, the whole programme before its units, each site's
     * latest first. Live data stand in the latest of each site only. For reports whose {@link
     * ReportDefinition#subject()} is {@link ReportSubject#FIDELITY_REVIEWS}, the caller sees reviews; in others there are none for callers
     * who see none.
     */
    default List<FidelityView> fidelityReviews(LocalDate until) {
        return List.of();
    }
}
