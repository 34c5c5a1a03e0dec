package org.rinnalla.core.fidelity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.model.FidelityScale;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Selection;

/** Proposes scores from live data: items 1, 4, 15, 17, 19, 20, 21, 23 and 24. */
public final class FidelityProposals {
    private static final int VERSION = 1;
    private static final Map<Integer, Function<Facts, Measured>> COUNTS = new TreeMap<>(
            Map.of(1, Staffing::caseload, 4, Staffing::integration, 15, JobSearch::rapid, 17, JobSearch::frequent, 19, Jobs::types, 20,
                    Jobs::employers, 21, Jobs::competitive, 23, FollowAlong::of, 24, JobSearch::community));

    private final ReadService reads;

    public FidelityProposals(ReadService reads) {
        this.reads = reads;
    }

    /** Counts. What the caller may not have counted is FORBIDDEN; a programme or unit that the caller may not know of is NOT_FOUND. */
    public FidelityProposal propose(RequestContext context, FidelityAsked asked) {
        if (asked.programme().isEmpty() && asked.unit().isEmpty()) {
            throw new RinnallaException(ErrorCode.VALIDATION_FAILED, "error.fidelity.nothing-asked", Map.of());
        }
        if (!asked.countable()) {
            throw new RinnallaException(ErrorCode.VALIDATION_FAILED, "error.fidelity.period", Map.of("most", FidelityAsked.LONGEST_DAYS));
        }
        asked.programme().ifPresent(id -> known(context, Nouns.PROGRAMME, id));
        asked.unit().ifPresent(id -> unit(context, id));
        return propose(new FactsReader(reads, context, asked).read());
    }

    static FidelityProposal propose(Facts facts) {
        List<FidelityProposal.Item> items = COUNTS.entrySet().stream()
                .map(each -> item(FidelityItems.of(each.getKey()), each.getValue().apply(facts))).toList();
        return new FidelityProposal(facts.from(), facts.to(), FidelityScale.IPS25_2008, items);
    }

    static FidelityProposal.Item item(FidelityItem item, Measured measured) {
        Ratio ratio = measured.ratio();
        if (ratio == null) {
            return new FidelityProposal.Item(item, measured.fixed(), Optional.empty(), Optional.empty(), VERSION, measured.figures(),
                    Optional.empty());
        }
        Ladder ladder = item.ladder();
        int score = measured.fixed().orElseGet(() -> ladder.score(ratio));
        return new FidelityProposal.Item(item, OptionalInt.of(score), Optional.of(ladder.value(ratio)),
                Optional.of(new FidelityProposal.Counted(ratio.numerator(), ratio.denominator(), ratio.factor())), VERSION,
                measured.figures(), ladder.next(ratio, score));
    }

    /** Figures of a unit are for those whose units it is among. */
    private void unit(RequestContext context, long unit) {
        known(context, Nouns.UNIT, unit);
        if (!reads.mayCount(context, Nouns.ENROLMENT, unit)) {
            throw new RinnallaException(ErrorCode.FORBIDDEN, "error.forbidden.operation",
                    Map.of("operation", "fidelityProposal", "role", context.actor().role().name()));
        }
    }

    private void known(RequestContext context, Noun noun, long id) {
        if (reads.byId(context, id, Selection.of(noun, "id")).isEmpty()) {
            throw new RinnallaException(ErrorCode.NOT_FOUND, "error.not-found");
        }
    }
}
