package org.rinnalla.core.fidelity;

import java.math.BigDecimal;

/**
 * What would lift an item's score by a step.
 *
 * @param score the next better score
 * @param threshold what it asks for
 * @param beyond true: more than the threshold is asked for
 * @param distance how far the value is from the threshold, in the item's measure
 */
public record Lift(int score, BigDecimal threshold, boolean beyond, BigDecimal distance) {}
