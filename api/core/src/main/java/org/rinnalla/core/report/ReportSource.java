package org.rinnalla.core.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.rinnalla.core.RequestContext;
import org.rinnalla.core.count.Course;
import org.rinnalla.core.count.Courses;
import org.rinnalla.core.count.Figure;
import org.rinnalla.core.count.FigureRequest;
import org.rinnalla.core.count.FigureService;
import org.rinnalla.core.count.RowCursor;
import org.rinnalla.core.fidelity.FidelityViews;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.InstalledProgramme;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.Filter.Operator;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.OrderBy;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Window;
import org.rinnalla.core.text.Texts;
import org.rinnalla.spi.CourseView;
import org.rinnalla.spi.EnrolmentPart;
import org.rinnalla.spi.EnrolmentView;
import org.rinnalla.spi.FidelityView;
import org.rinnalla.spi.FigureView;
import org.rinnalla.spi.FundingView;
import org.rinnalla.spi.OutreachView;
import org.rinnalla.spi.Period;

/** What a report reads. All of it passes the caller's rights, and what fails is kept for the platform. */
final class ReportSource {
    private static final int MANY = 100;
    /** A contact a week for forty years. */
    private static final int ATTEMPTS = 2_000;

    private final RequestContext context;
    private final ReadService reads;
    private final FigureService figures;
    private final long programme;
    private final InstalledProgramme rules;
    private final Texts texts;
    private final List<RowCursor<?>> opened = new CopyOnWriteArrayList<>();
    private volatile Optional<RuntimeException> failure = Optional.empty();

    ReportSource(RequestContext context, ReadService reads, FigureService figures, long programme, InstalledProgramme rules, Texts texts) {
        this.context = context;
        this.reads = reads;
        this.figures = figures;
        this.programme = programme;
        this.rules = rules;
        this.texts = texts;
    }

    Optional<RuntimeException> failure() {
        return failure.or(() -> opened.stream().flatMap(each -> each.failure().stream()).findFirst());
    }

    Stream<EnrolmentView> enrolments(LocalDate date, Set<EnrolmentPart> parts) {
        return stream(new EnrolmentsOnDate(context, reads, programme, date, rules.definition().mainActivity(), parts).rows(), each -> each);
    }

    Stream<CourseView> courses(LocalDate until) {
        return stream(new Courses(context, reads, programme, rules.definition().mainActivity()).until(until), Course::view);
    }

    List<FigureView> figures(List<String> ids, Period period) {
        return guarded(() -> figures.figures(context, new FigureRequest(programme, ids, period.from(), period.to(), false)).stream()
                .map(ReportSource::view).toList());
    }

    Optional<LocalDate> opensOn() {
        return guarded(() -> reads.byId(context, programme, Selection.of(Nouns.PROGRAMME, "startsOn"))
                .flatMap(row -> row.find("startsOn", LocalDate.class)));
    }

    List<FundingView> funding() {
        Noun noun = Nouns.named("ProgrammeFunding");
        if (!reads.mayShow(context, noun, "funder")) {
            return List.of();
        }
        return guarded(() -> reads.page(context, new ListQuery(Selection.of(noun, "funder", "startsOn", "endsOn", "share"),
                new Filter.Compare(noun.attribute("programmeId"), Operator.EQUAL, programme),
                List.of(new OrderBy(noun.attribute("startsOn"), false)), Window.first(MANY), false)).rows().stream()
                .map(row -> new FundingView(row.find("funder", String.class).orElse(""),
                        row.find("startsOn", LocalDate.class).orElseThrow(),
                        row.find("endsOn", LocalDate.class), row.find("share", Integer.class)))
                .toList());
    }

    List<FidelityView> fidelityReviews(LocalDate until) {
        return guarded(() -> new FidelityViews(reads, texts).until(context, programme, until));
    }

    /** Cases of outreach are not part of every house. Where a signal came from is left out for who may not see it. */
    Stream<OutreachView> outreach(LocalDate until) {
        Optional<Noun> found = Nouns.find("OutreachCase").filter(noun -> reads.mayShow(context, noun, "receivedOn"));
        if (found.isEmpty()) {
            return Stream.empty();
        }
        Noun noun = found.get();
        String[] shown = Stream.of("receivedOn", "source", "firstContactOn").filter(name -> reads.mayShow(context, noun, name))
                .toArray(String[]::new);
        List<Pick> picks = new ArrayList<>(Selection.of(noun, shown).picks());
        picks.add(below(noun, "attempts", "triedOn", "kind", until));
        picks.add(below(noun, "handOvers", "offeredOn", "service", until));
        Filter filter = Filter.and(new Filter.Compare(noun.attribute("programmeId"), Operator.EQUAL, programme),
                new Filter.Compare(noun.attribute("receivedOn"), Operator.AT_MOST, until));
        return stream(new RowCursor<>(context, reads, new ListQuery(new Selection(noun, picks), filter,
                List.of(new OrderBy(noun.attribute("receivedOn"), false)), Window.first(1), false), MANY, row -> row),
                row -> new OutreachView(row.find("receivedOn", LocalDate.class).orElseThrow(), row.find("source", String.class).orElse(""),
                        row.find("firstContactOn", LocalDate.class), texts(row, "attempts", "kind"), texts(row, "handOvers", "service")));
    }

    /** What stands below a row up to a day: what came later is not counted on it. */
    private static Pick below(Noun noun, String relation, String day, String shown, LocalDate until) {
        Noun target = noun.relation(relation).targetNoun();
        return new Pick.Many(relation, noun.relation(relation),
                new ListQuery(Selection.of(target, shown), new Filter.Compare(target.attribute(day), Operator.AT_MOST, until),
                        List.of(new OrderBy(target.attribute(day), false)), Window.first(ATTEMPTS), false));
    }

    private static List<String> texts(Row row, String list, String attribute) {
        return row.page(list).rows().stream().flatMap(each -> each.find(attribute, String.class).stream()).toList();
    }

    <T, R> Stream<R> stream(RowCursor<T> cursor, Function<T, R> made) {
        opened.add(cursor);
        Iterator<T> rows = cursor;
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE), false)
                .map(made);
    }

    /** Runs our own code on a plugin's thread. */
    private <T> T guarded(Supplier<T> body) {
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(ReportSource.class.getClassLoader());
            return body.get();
        } catch (RuntimeException e) {
            failure = Optional.of(e);
            throw e;
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    private static FigureView view(Figure figure) {
        return new FigureView(figure.info().id(), figure.info().version(), figure.info().title(), figure.info().definition(),
                figure.info().kind(), figure.value(), new FigureView.Counted(figure.numerator().orElse(0L), figure.denominator()));
    }
}
