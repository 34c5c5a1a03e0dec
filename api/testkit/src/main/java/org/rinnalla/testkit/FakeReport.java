package org.rinnalla.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.rinnalla.spi.EnrolmentPart;
import org.rinnalla.spi.EnrolmentView;
import org.rinnalla.spi.FidelityView;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ReportEnvironment;

/** What a report is run over. As in the platform, the enrolments can be read once, and tell no more than the report asks for. */
public final class FakeReport implements ReportEnvironment {
    private final ProgrammeDefinition programme;
    private final LocalDate date;
    private final Map<String, Object> parameters;
    private final List<EnrolmentView> enrolments;
    private final List<FidelityView> reviews;
    private final AtomicBoolean read = new AtomicBoolean();
    private boolean generous;

    /**
     * A run.
     *
     * @param parameters by name: {@link LocalDate}, {@link Long}, {@link String} or {@link Boolean}
     */
    public FakeReport(ProgrammeDefinition programme, LocalDate date, Map<String, Object> parameters, List<EnrolmentView> enrolments) {
        this(programme, date, parameters, enrolments, List.of());
    }

    /**
     * A run where fidelity reviews were held.
     *
     * @param parameters by name: {@link LocalDate}, {@link Long}, {@link String} or {@link Boolean}
     * @param reviews site by site, each site's latest first
     */
    public FakeReport(ProgrammeDefinition programme, LocalDate date, Map<String, Object> parameters, List<EnrolmentView> enrolments,
            List<FidelityView> reviews) {
        this.programme = programme;
        this.date = date;
        this.parameters = Map.copyOf(parameters);
        this.enrolments = List.copyOf(enrolments);
        this.reviews = List.copyOf(reviews);
    }

    /** Tells everything of each enrolment, whatever the report asks for. */
    FakeReport generous() {
        generous = true;
        return this;
    }

    @Override
    public ProgrammeDefinition programme() {
        return programme;
    }

    @Override
    public LocalDate date() {
        return date;
    }

    @Override
    public Locale locale() {
        return Locale.ENGLISH;
    }

    @Override
    public Optional<Object> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    @Override
    public Stream<EnrolmentView> enrolments(Set<EnrolmentPart> parts) {
        return generous ? enrolments() : enrolments().map(each -> each.only(parts));
    }

    @Override
    public Stream<EnrolmentView> enrolments() {
        if (read.getAndSet(true)) {
            throw new IllegalStateException("A report reads the enrolments once");
        }
        return enrolments.stream();
    }

    @Override
    public List<FidelityView> fidelityReviews(LocalDate until) {
        return reviews.stream().filter(review -> !review.held().reviewedOn().isAfter(until)).toList();
    }
}
