package org.rinnalla.core.write.command;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.WagePeriod;

/**
 * Extent and wage.
 *
 * @param hoursPerWeek one decimal
 * @param percent of full time
 * @param wageAmount before tax
 * @param wageCurrency ISO 4217
 * @param wagePeriod what the amount is for
 */
public record Terms(@Nullable BigDecimal hoursPerWeek, @Nullable Integer percent, @Nullable BigDecimal wageAmount,
        @Nullable String wageCurrency, @Nullable WagePeriod wagePeriod) {}
