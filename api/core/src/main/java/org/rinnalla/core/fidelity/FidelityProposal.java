package org.rinnalla.core.fidelity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rinnalla.core.model.FidelityScale;

/**
 * What live data say about the items that can be counted; reviewers may score otherwise.
 *
 * @param from first day of the period
 * @param to last day of the period
 * @param scale whose items
 * @param items by their numbers
 */
public record FidelityProposal(LocalDate from, LocalDate to, FidelityScale scale, List<Item> items) {
    /**
     * One item's proposal: {@code value = numerator × factor ÷ denominator}.
     *
     * @param item which
     * @param score 1 to 5; empty: the data tell nothing
     * @param value rounded to the worse side
     * @param counted from what; empty: the data tell nothing
     * @param version of the way of counting; with each change of it a new one
     * @param figures what else was counted
     * @param lift what the next better score asks for; empty: there is none, or nothing is known
     */
    public record Item(FidelityItem item, OptionalInt score, Optional<BigDecimal> value, Optional<Counted> counted, int version,
            List<Figure> figures, Optional<Lift> lift) {}

    /** A numerator over a denominator, times a factor. */
    public record Counted(BigDecimal numerator, BigDecimal denominator, BigDecimal factor) {}

    public FidelityProposal {
        items = List.copyOf(items);
    }
}
