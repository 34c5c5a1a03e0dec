package org.rinnalla.plugin.sweden;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rinnalla.spi.BenefitAdvice;
import org.rinnalla.spi.BenefitEnvironment;
import org.rinnalla.spi.BenefitHeld;
import org.rinnalla.spi.BenefitRules;
import org.rinnalla.spi.BenefitType;
import org.rinnalla.spi.PlannedWork;
import org.rinnalla.spi.TextKey;
import org.rinnalla.spi.Violation;

/**
 * What to mind about Swedish benefits before a job begins (ST-12): apply first, report the change, ask about what hangs on income. No
 * amount is told: who decides says what is paid.
 */
record SwedishBenefits(List<BenefitType> types) implements BenefitRules {
    private static final int FULL_TIME_HOURS = 40;
    private static final int SOON_DAYS = 90;
    private static final String SJUKERSATTNING = "SJUKERSATTNING";
    private static final String AKTIVITETSERSATTNING = "AKTIVITETSERSATTNING";

    /** What the advice can say, by code. */
    private enum Word {
        WORK_AND_BENEFIT_OVER_100, APPLY_BEFORE_START, DORMANT_TOO_EARLY, DORMANT_TIME, STEPLESS_POSSIBLE, STEPLESS_REDUCTION, REPORT_CHANGE, HOUSING_SUPPLEMENT, SOCIAL_ASSISTANCE, UNEMPLOYMENT_BENEFIT, PROGRAMME_BENEFIT_ENDS, DECISION_ENDS_SOON;

        TextKey key() {
            return TextKey.of("benefit.advice." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }

        Violation about(String field, Map<String, Object> arguments) {
            return new Violation(name(), field, key(), arguments);
        }
    }

    SwedishBenefits() {
        this(BenefitFile.types());
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
        share(environment).ifPresent(warnings::add);
        for (BenefitHeld benefit : environment.benefits()) {
            switch (benefit.type()) {
                case SJUKERSATTNING, AKTIVITETSERSATTNING -> {
                    trial(environment.date(), benefit, warnings);
                    warnings.add(about(Word.REPORT_CHANGE, benefit));
                }
                case "SJUKPENNING", "REHABILITERINGSPENNING" -> warnings.add(about(Word.REPORT_CHANGE, benefit));
                case "BOSTADSTILLAGG" -> warnings.add(about(Word.HOUSING_SUPPLEMENT, benefit));
                case "FORSORJNINGSSTOD" -> warnings.add(about(Word.SOCIAL_ASSISTANCE, benefit));
                case "A_KASSA" -> warnings.add(about(Word.UNEMPLOYMENT_BENEFIT, benefit));
                case "AKTIVITETSSTOD", "UTVECKLINGSERSATTNING", "ETABLERINGSERSATTNING" ->
                    warnings.add(about(Word.PROGRAMME_BENEFIT_ENDS, benefit));
                default -> {
                }
            }
            benefit.time().endsOn().filter(end -> !end.isBefore(environment.date()))
                    .filter(end -> !end.isAfter(environment.date().plusDays(SOON_DAYS))).ifPresent(end -> warnings
                            .add(Word.DECISION_ENDS_SOON.about("participant", Map.of("benefit", benefit.type(), "end", end))));
        }
        return new BenefitAdvice(warnings);
    }

    /** Work and benefits come to more than a whole. A benefit that rests or is reduced gradually does not count. */
    private static Optional<Violation> share(BenefitEnvironment environment) {
        int benefits = environment.benefits().stream().filter(each -> !each.dormant() && !each.stepless())
                .mapToInt(each -> each.extent().orElse(0)).sum();
        return percent(environment.work()).filter(work -> benefits > 0 && work + benefits > 100)
                .map(work -> Word.WORK_AND_BENEFIT_OVER_100.about("percent",
                        Map.of("work", work, "benefits", benefits, "together", work + benefits)));
    }

    /** Forty hours a week are a whole. */
    private static Optional<Integer> percent(PlannedWork work) {
        return work.percent().or(() -> work.hoursPerWeek()
                .map(hours -> hours.multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(FULL_TIME_HOURS), 0, RoundingMode.HALF_UP)
                        .intValue()));
    }

    private void trial(LocalDate date, BenefitHeld benefit, List<Violation> warnings) {
        if (benefit.stepless()) {
            warnings.add(about(Word.STEPLESS_REDUCTION, benefit));
            return;
        }
        if (benefit.dormant()) {
            warnings.add(about(Word.DORMANT_TIME, benefit));
            return;
        }
        boolean early = benefit.type().equals(SJUKERSATTNING) && benefit.time().startsOn().plusYears(1).isAfter(date);
        warnings.add(about(early ? Word.DORMANT_TOO_EARLY : Word.APPLY_BEFORE_START, benefit));
        Optional<LocalDate> before = types.stream().filter(type -> type.code().equals(benefit.type())).findFirst()
                .flatMap(BenefitType::steplessDecidedBefore);
        if (before.isPresent() && benefit.time().decidedOn().filter(before.get()::isAfter).isPresent()) {
            warnings.add(Word.STEPLESS_POSSIBLE.about("participant", Map.of("benefit", benefit.type(), "before", before.get())));
        }
    }

    private static Violation about(Word word, BenefitHeld benefit) {
        return word.about("participant", Map.of("benefit", benefit.type()));
    }
}
