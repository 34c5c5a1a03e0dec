package org.rinnalla.core.fidelity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.audit.AuditAction;
import org.rinnalla.core.model.FidelityBand;
import org.rinnalla.core.model.FidelityScale;
import org.rinnalla.core.model.FidelityState;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.QualityNouns;
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
import org.rinnalla.spi.FidelityView;
import org.rinnalla.spi.Period;
import org.rinnalla.spi.TextKey;

/** What reports are told of a programme's fidelity reviews, as far as the caller may see them. */
public final class FidelityViews {
    /** Each has fifty ratings below it. */
    private static final int BATCH = 100;
    private final ReadService reads;
    private final FidelityLifts lifts;
    private final Texts texts;

    public FidelityViews(ReadService reads, Texts texts) {
        this.reads = reads;
        this.lifts = new FidelityLifts(reads);
        this.texts = texts;
    }

    /** True when the caller's role sees reviews at all. */
    public static boolean may(RequestContext context, ReadService reads) {
        return reads.mayShow(context, QualityNouns.FIDELITY_REVIEW, "reviewedOn");
    }

    /** Site by site, each site's latest first; empty for a caller whose role sees none. */
    public List<FidelityView> until(RequestContext context, long programme, LocalDate until) {
        if (!may(context, reads)) {
            return List.of();
        }
        Map<Long, List<Row>> sites = all(context, programme, until).stream()
                .sorted(Comparator.comparing((Row row) -> site(row).orElse("")).thenComparing(FidelityViews::unit))
                .collect(Collectors.groupingBy(FidelityViews::unit, LinkedHashMap::new, Collectors.toList()));
        List<FidelityView> views = new ArrayList<>();
        int number = 0;
        for (List<Row> site : sites.values()) {
            number++;
            for (Row row : site) {
                boolean latest = row.equals(site.getFirst());
                Map<Integer, FidelityProposal.Item> live = latest ? lifts.live(context, row, OptionalLong.of(programme)) : Map.of();
                views.add(view(context.locale(), number, row, live));
            }
        }
        return views;
    }

    private List<Row> all(RequestContext context, long programme, LocalDate until) {
        List<Row> rows = new ArrayList<>();
        reads.stream(context, AuditAction.READ, query(programme, until), page -> rows.addAll(page.rows()));
        return rows;
    }

    private static ListQuery query(long programme, LocalDate until) {
        var review = QualityNouns.FIDELITY_REVIEW;
        List<Pick> picks = new ArrayList<>(Selection.of(review, "scale", "reviewedOn", "periodFrom", "periodTo", "state", "unitId",
                "firstReviewerId", "secondReviewerId").picks());
        picks.add(new Pick.One("unit", review.relation("unit"), Selection.of(Nouns.UNIT, "name")));
        picks.add(
                new Pick.Many("scores", review.relation("scores"), new ListQuery(Selection.of(QualityNouns.FIDELITY_SCORE, "item", "score"),
                        Filter.ALL, List.of(), Window.first(FidelityItems.COUNT), false)));
        picks.add(new Pick.Many("ratings", review.relation("ratings"),
                new ListQuery(Selection.of(QualityNouns.FIDELITY_RATING, "item", "score", "reviewerId"), Filter.ALL, List.of(),
                        Window.first(2 * FidelityItems.COUNT), false)));
        return new ListQuery(new Selection(review, picks),
                Filter.and(new Filter.Compare(review.attribute("programmeId"), Operator.EQUAL, programme),
                        new Filter.Compare(review.attribute("reviewedOn"), Operator.AT_MOST, until)),
                List.of(new OrderBy(review.attribute("reviewedOn"), true)), Window.first(BATCH), false);
    }

    private FidelityView view(Locale language, int site, Row row, Map<Integer, FidelityProposal.Item> live) {
        Map<Integer, Integer> scores = new TreeMap<>();
        row.page("scores").rows().forEach(each -> scores.put(number(each, "item"), number(each, "score")));
        FidelityLift lift = FidelityLifts.of(scores, live);
        Map<Integer, FidelityLift.Step> steps = lift.items().stream()
                .collect(Collectors.toMap(step -> step.item().number(), step -> step));
        Map<Integer, Integer> first = ratings(row, "firstReviewerId");
        Map<Integer, Integer> second = ratings(row, "secondReviewerId");
        List<FidelityView.Item> items = FidelityItems.all().stream().map(item -> {
            int number = item.number();
            return new FidelityView.Item(number, name(language, item.section()), texts.text(language, item.label()),
                    new FidelityView.Ratings(Optional.ofNullable(first.get(number)), Optional.ofNullable(second.get(number))),
                    Optional.ofNullable(scores.get(number)),
                    Optional.ofNullable(live.get(number)).flatMap(proposal -> live(language, proposal)),
                    Optional.ofNullable(steps.get(number)).map(step -> next(language, step)));
        }).toList();
        return new FidelityView(site, site(row), held(language, row), items, result(language, lift));
    }

    private FidelityView.Held held(Locale language, Row row) {
        return new FidelityView.Held(day(row, "reviewedOn"), new Period(day(row, "periodFrom"), day(row, "periodTo")),
                name(language, FidelityScale.valueOf(row.find("scale", String.class).orElseThrow())),
                name(language, FidelityState.valueOf(row.find("state", String.class).orElseThrow())));
    }

    private Optional<FidelityView.Result> result(Locale language, FidelityLift lift) {
        Optional<FidelityBand> band = lift.band();
        return band.map(each -> new FidelityView.Result(lift.total().orElseThrow(), name(language, each),
                lift.toNextBand().isPresent() ? Optional.of(lift.toNextBand().getAsInt()) : Optional.empty()));
    }

    private Optional<FidelityView.Live> live(Locale language, FidelityProposal.Item proposal) {
        return proposal.score().isEmpty()
                ? Optional.empty()
                : Optional.of(new FidelityView.Live(proposal.score().getAsInt(), proposal.value(),
                        texts.label(language, proposal.item().measure()), proposal.counted().map(FidelityProposal.Counted::denominator)));
    }

    private FidelityView.Next next(Locale language, FidelityLift.Step step) {
        FidelityItem item = step.item();
        String measure = texts.label(language, item.measure());
        return step.next().map(threshold -> {
            String sign = (item.lessIsBetter()
                    ? threshold.beyond() ? "less-than" : "at-most"
                    : threshold.beyond() ? "more-than" : "at-least");
            return new FidelityView.Next(threshold.score(), Optional.of(threshold.bound()), texts.text(language,
                    TextKey.of("fidelity.asks." + sign), Map.of("measure", measure, "bound", threshold.bound())));
        }).orElseGet(() -> new FidelityView.Next(step.score() + 1, Optional.empty(), measure));
    }

    private FidelityView.Name name(Locale language, Enum<?> value) {
        return new FidelityView.Name(value.name(), texts.label(language, value));
    }

    private static Map<Integer, Integer> ratings(Row review, String reviewer) {
        Optional<Long> who = review.find(reviewer, Long.class);
        Map<Integer, Integer> ratings = new HashMap<>();
        review.page("ratings").rows().stream().filter(each -> each.find("reviewerId", Long.class).equals(who))
                .forEach(each -> ratings.put(number(each, "item"), number(each, "score")));
        return ratings;
    }

    private static Optional<String> site(Row review) {
        return review.find("unit", Row.class).flatMap(unit -> unit.find("name", String.class));
    }

    private static long unit(Row review) {
        return review.find("unitId", Long.class).orElse(0L);
    }

    private static int number(Row row, String attribute) {
        return row.find(attribute, Integer.class).orElseThrow();
    }

    private static LocalDate day(Row row, String attribute) {
        return row.find(attribute, LocalDate.class).orElseThrow();
    }
}
