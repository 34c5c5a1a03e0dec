package org.rinnalla.core.fidelity;

import java.math.BigDecimal;
import java.util.List;
import org.rinnalla.spi.TextKey;

/**
 * An item of the scale: a number, a place, thresholds. Its name is our own short one; the official wording is under licence and is
 * loaded by whoever holds one.
 */
public final class FidelityItem {
    private final int number;
    private final FidelitySection section;
    private final FidelityMeasure measure;
    private final Ladder ladder;
    private final boolean computed;

    /**
     * What a score asks for.
     *
     * @param score 2 to 5
     * @param bound in the item's measure
     * @param beyond true: the bound itself does not suffice
     */
    public record Threshold(int score, BigDecimal bound, boolean beyond) {}

    FidelityItem(int number, FidelitySection section, FidelityMeasure measure, Ladder ladder, boolean computed) {
        this.number = number;
        this.section = section;
        this.measure = measure;
        this.ladder = ladder;
        this.computed = computed;
    }

    /** 1 to 25. */
    public int number() {
        return number;
    }

    public FidelitySection section() {
        return section;
    }

    public FidelityMeasure measure() {
        return measure;
    }

    /** True: the less the better. */
    public boolean lessIsBetter() {
        return ladder.most();
    }

    /** True when live data propose a score. */
    public boolean computed() {
        return computed;
    }

    /** What each score asks for, the best first; none: judged by people. */
    public List<Threshold> thresholds() {
        return ladder.steps().stream().map(step -> new Threshold(step.score(), step.bound(), step.beyond())).toList();
    }

    /** Our own short name. */
    public TextKey label() {
        return TextKey.of("fidelity.item." + number);
    }

    /** How the proposal is counted. */
    public TextKey definition() {
        return TextKey.of("fidelity.definition." + number);
    }

    Ladder ladder() {
        return ladder;
    }
}
