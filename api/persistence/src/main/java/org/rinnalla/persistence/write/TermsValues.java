package org.rinnalla.persistence.write;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.WagePeriod;
import org.rinnalla.core.write.command.Terms;

/** Extent and wage, in a placement and in its history; replaced as a whole. */
@Embeddable
class TermsValues {
    @Column(name = "hours_per_week")
    @Nullable
    BigDecimal hoursPerWeek;
    @Nullable
    Integer percent;
    @Column(name = "wage_amount")
    @Nullable
    BigDecimal wageAmount;
    @Column(name = "wage_currency")
    @Nullable
    String wageCurrency;
    @Enumerated(EnumType.STRING)
    @Column(name = "wage_period")
    @Nullable
    WagePeriod wagePeriod;

    protected TermsValues() {}

    TermsValues(Terms terms) {
        this.hoursPerWeek = terms.hoursPerWeek();
        this.percent = terms.percent();
        this.wageAmount = terms.wageAmount();
        this.wageCurrency = terms.wageCurrency();
        this.wagePeriod = terms.wagePeriod();
    }
}
