package org.rinnalla.core.fidelity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rinnalla.core.model.FidelityBand;

/**
 * What would lift a review's score.
 *
 * @param agreed how many items have an agreed score
 * @param total their sum; empty: an item is missing
 * @param band what the sum means; empty: an item is missing
 * @param toNextBand points that are missing to the next better band; empty: there is none, or an item is missing
 * @param items those below 5, the lowest first
 */
public record FidelityLift(int agreed, OptionalInt total, Optional<FidelityBand> band, OptionalInt toNextBand, List<Step> items) {
    /**
     * An item that could be better.
     *
     * @param item which
     * @param score agreed
     * @param next what the next better score asks for; empty: reviewers judge it
     * @param proposal what live data of the review's period say; empty: they say nothing of it
     */
    public record Step(FidelityItem item, int score, Optional<FidelityItem.Threshold> next, Optional<FidelityProposal.Item> proposal) {}

    public FidelityLift {
        items = List.copyOf(items);
    }
}
