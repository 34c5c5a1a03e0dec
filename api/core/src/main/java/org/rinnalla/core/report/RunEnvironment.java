package org.rinnalla.core.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.rinnalla.core.count.Courses;
import org.rinnalla.spi.CourseView;
import org.rinnalla.spi.EnrolmentPart;
import org.rinnalla.spi.EnrolmentView;
import org.rinnalla.spi.FidelityView;
import org.rinnalla.spi.FigureView;
import org.rinnalla.spi.FundingView;
import org.rinnalla.spi.OutreachView;
import org.rinnalla.spi.Period;
import org.rinnalla.spi.PersonView;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ReportEnvironment;

/** What a running report is told. */
record RunEnvironment(ProgrammeDefinition programme, LocalDate date, Locale locale, Map<String, Object> parameters,
        AtomicBoolean read, More more) implements ReportEnvironment {
    /** What is read. */
    record More(ReportSource source, Optional<ReportPersons> persons, Courses courses) {}

    @Override
    public Stream<CourseView> courses(LocalDate until) {
        return more.source().courses(until);
    }

    @Override
    public Stream<PersonView> persons(LocalDate until) {
        return more.persons().stream().flatMap(
                persons -> more.source().stream(persons.until(more.courses(), until), Optional::stream).flatMap(each -> each));
    }

    @Override
    public List<FigureView> figures(List<String> ids, Period period) {
        return more.source().figures(ids, period);
    }

    @Override
    public Optional<LocalDate> opensOn() {
        return more.source().opensOn();
    }

    @Override
    public List<FundingView> funding() {
        return more.source().funding();
    }

    @Override
    public Stream<OutreachView> outreach(LocalDate until) {
        return more.source().outreach(until);
    }

    @Override
    public List<FidelityView> fidelityReviews(LocalDate until) {
        return more.source().fidelityReviews(until);
    }

    @Override
    public Optional<Object> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    @Override
    public Stream<EnrolmentView> enrolments() {
        return enrolments(EnrolmentPart.all());
    }

    @Override
    public Stream<EnrolmentView> enrolments(Set<EnrolmentPart> parts) {
        if (read.getAndSet(true)) {
            throw new IllegalStateException("The enrolments can be read once; count everything in one go");
        }
        return more.source().enrolments(date, Set.copyOf(parts));
    }
}
