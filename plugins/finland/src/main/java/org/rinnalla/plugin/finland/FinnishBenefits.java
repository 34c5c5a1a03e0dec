package org.rinnalla.plugin.finland;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rinnalla.plugin.finland.BenefitFile.EarningsLimit;
import org.rinnalla.spi.BenefitAdvice;
import org.rinnalla.spi.BenefitEnvironment;
import org.rinnalla.spi.BenefitHeld;
import org.rinnalla.spi.BenefitRules;
import org.rinnalla.spi.BenefitType;
import org.rinnalla.spi.TextKey;
import org.rinnalla.spi.Violation;

/**
 * What to mind about Finnish benefits before a job begins. A disability pension has a limit of earnings: the decision's own, else the
 * least that a year allows; a year that was not looked up has none here, and says so.
 */
record FinnishBenefits(List<BenefitType> types, List<EarningsLimit> limits) implements BenefitRules {
    private static final int NEAR_PERCENT = 80;
    private static final int SOON_DAYS = 90;

    /** What the advice can say, by code. */
    private enum Word {
        EARNINGS_LIMIT, EARNINGS_LIMIT_NEAR, EARNINGS_LIMIT_OVER, EARNINGS_LIMIT_UNKNOWN, APPLY_BEFORE_START, DORMANT_TIME, REPORT_CHANGE, UNEMPLOYMENT_BENEFIT, SOCIAL_ASSISTANCE, DECISION_ENDS_SOON;

        TextKey key() {
            return TextKey.of("benefit.advice." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }

        Violation about(String field, Map<String, Object> arguments) {
            return new Violation(name(), field, key(), arguments);
        }
    }

    FinnishBenefits() {
        this(BenefitFile.types(), BenefitFile.limits());
    }

    @Override
    public String table() {
        return BenefitFile.TABLE;
    }

    @Override
    public List<TextKey> texts() {
        return Stream.of(Word.values()).map(Word::key).toList();
    }

    @Override
    public BenefitAdvice advise(BenefitEnvironment environment) {
        List<Violation> warnings = new ArrayList<>();
        for (BenefitHeld benefit : environment.benefits()) {
            switch (benefit.type()) {
                case "TYOKYVYTTOMYYSELAKE", "OSATYOKYVYTTOMYYSELAKE" -> pension(environment, benefit, warnings);
                case "KUNTOUTUSTUKI" -> {
                    warnings.add(earnings(environment, benefit, benefit.monthlyIncomeLimit()));
                    warnings.add(about(Word.REPORT_CHANGE, benefit));
                }
                case "SAIRAUSPAIVARAHA", "OSASAIRAUSPAIVARAHA", "KUNTOUTUSRAHA" -> warnings.add(about(Word.REPORT_CHANGE, benefit));
                case "TYOMARKKINATUKI", "PERUSPAIVARAHA", "ANSIOPAIVARAHA" -> warnings.add(about(Word.UNEMPLOYMENT_BENEFIT, benefit));
                case "TOIMEENTULOTUKI" -> warnings.add(about(Word.SOCIAL_ASSISTANCE, benefit));
                default -> {
                }
            }
            benefit.time().endsOn().filter(end -> !end.isBefore(environment.date()))
                    .filter(end -> !end.isAfter(environment.date().plusDays(SOON_DAYS))).ifPresent(end -> warnings
                            .add(Word.DECISION_ENDS_SOON.about("participant", Map.of("benefit", benefit.type(), "end", end))));
        }
        return new BenefitAdvice(warnings);
    }

    private void pension(BenefitEnvironment environment, BenefitHeld benefit, List<Violation> warnings) {
        if (benefit.dormant()) {
            warnings.add(about(Word.DORMANT_TIME, benefit));
            return;
        }
        Optional<BigDecimal> limit = benefit.monthlyIncomeLimit().or(() -> limits.stream()
                .filter(each -> each.year() == environment.date().getYear()).map(EarningsLimit::amount).findFirst());
        Violation earnings = earnings(environment, benefit, limit);
        warnings.add(earnings);
        if (!earnings.code().equals(Word.EARNINGS_LIMIT.name())) {
            warnings.add(about(Word.APPLY_BEFORE_START, benefit));
        }
        warnings.add(about(Word.REPORT_CHANGE, benefit));
    }

    private static Violation earnings(BenefitEnvironment environment, BenefitHeld benefit, Optional<BigDecimal> limit) {
        if (limit.isEmpty()) {
            return Word.EARNINGS_LIMIT_UNKNOWN.about("wageAmount", Map.of("benefit", benefit.type(), "year",
                    String.valueOf(environment.date().getYear())));
        }
        Map<String, Object> told = Map.of("benefit", benefit.type(), "limit", limit.get());
        Optional<BigDecimal> wage = environment.work().monthlyWage();
        if (wage.isPresent() && wage.get().compareTo(limit.get()) > 0) {
            return Word.EARNINGS_LIMIT_OVER.about("wageAmount", told);
        }
        boolean near = wage.isPresent()
                && wage.get().movePointRight(2).compareTo(limit.get().multiply(BigDecimal.valueOf(NEAR_PERCENT))) >= 0;
        return (near ? Word.EARNINGS_LIMIT_NEAR : Word.EARNINGS_LIMIT).about("wageAmount", told);
    }

    private static Violation about(Word word, BenefitHeld benefit) {
        return word.about("participant", Map.of("benefit", benefit.type()));
    }
}
