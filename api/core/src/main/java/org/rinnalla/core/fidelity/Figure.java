package org.rinnalla.core.fidelity;

import java.math.BigDecimal;

/**
 * A number behind a proposal.
 *
 * @param name what was counted, such as {@code withoutContact}
 * @param value how many
 */
public record Figure(String name, BigDecimal value) {}
