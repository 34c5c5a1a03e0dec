package org.rinnalla.core.fidelity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.model.FidelityBand;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.QualityNouns;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.Filter.Operator;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Window;

/** Says of a review what would lift its score. */
public final class FidelityLifts {
    private static final int[] BANDS = {74, 100, 115};
    private final ReadService reads;
    private final FidelityProposals proposals;

    public FidelityLifts(ReadService reads) {
        this.reads = reads;
        this.proposals = new FidelityProposals(reads);
    }

    /** From the agreed scores, and from live data of the review's period where the caller may have them counted. */
    public FidelityLift of(RequestContext context, long review) {
        Noun noun = QualityNouns.FIDELITY_REVIEW;
        Row row = reads.byId(context, review, Selection.of(noun, "programmeId", "unitId", "periodFrom", "periodTo"))
                .orElseThrow(() -> new RinnallaException(ErrorCode.NOT_FOUND, "error.not-found"));
        return of(scores(context, review), live(context, row, id(row, "programmeId")));
    }

    /** What live data of a review's period say of each item that is counted; nothing for callers who may not have it counted. */
    Map<Integer, FidelityProposal.Item> live(RequestContext context, Row review, OptionalLong programme) {
        Map<Integer, FidelityProposal.Item> counted = new HashMap<>();
        FidelityAsked asked = new FidelityAsked(programme, id(review, "unitId"), day(review, "periodFrom"), day(review, "periodTo"));
        if (reads.mayCount(context, Nouns.ENROLMENT) && asked.countable()) {
            proposals.propose(context, asked).items().forEach(item -> counted.put(item.item().number(), item));
        }
        return counted;
    }

    private Map<Integer, Integer> scores(RequestContext context, long review) {
        Noun noun = QualityNouns.FIDELITY_SCORE;
        Map<Integer, Integer> scores = new TreeMap<>();
        reads.page(context, new ListQuery(Selection.of(noun, "item", "score"),
                new Filter.Compare(noun.attribute("reviewId"), Operator.EQUAL, review), List.of(), Window.first(FidelityItems.COUNT),
                false))
                .rows().forEach(row -> scores.put(row.find("item", Integer.class).orElse(0), row.find("score", Integer.class).orElse(0)));
        return scores;
    }

    static FidelityLift of(Map<Integer, Integer> scores, Map<Integer, FidelityProposal.Item> counted) {
        List<FidelityLift.Step> steps = scores.entrySet().stream().filter(each -> each.getValue() < 5)
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(each -> {
                    FidelityItem item = FidelityItems.of(each.getKey());
                    Optional<FidelityItem.Threshold> next = item.thresholds().stream()
                            .filter(threshold -> threshold.score() > each.getValue()).reduce((one, other) -> other);
                    return new FidelityLift.Step(item, each.getValue(), next, Optional.ofNullable(counted.get(each.getKey())));
                }).toList();
        if (scores.size() < FidelityItems.COUNT) {
            return new FidelityLift(scores.size(), OptionalInt.empty(), Optional.empty(), OptionalInt.empty(), steps);
        }
        int total = scores.values().stream().mapToInt(Integer::intValue).sum();
        FidelityBand band = FidelityItems.band(total);
        OptionalInt more = Arrays.stream(BANDS).filter(bound -> bound > total).map(bound -> bound - total).findFirst();
        return new FidelityLift(scores.size(), OptionalInt.of(total), Optional.of(band), more, steps);
    }

    private static OptionalLong id(Row row, String key) {
        return row.find(key, Long.class).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    private static LocalDate day(Row row, String key) {
        return row.find(key, LocalDate.class).orElse(LocalDate.EPOCH);
    }
}
