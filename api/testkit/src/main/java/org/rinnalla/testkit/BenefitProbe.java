package org.rinnalla.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rinnalla.core.plugin.Answer;
import org.rinnalla.core.plugin.BenefitAdviser;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.InstalledBenefits;
import org.rinnalla.spi.BenefitAdvice;
import org.rinnalla.spi.BenefitEnvironment;
import org.rinnalla.spi.BenefitHeld;
import org.rinnalla.spi.BenefitType;
import org.rinnalla.spi.BenefitType.Option;
import org.rinnalla.spi.CodeEntry;
import org.rinnalla.spi.PlannedWork;
import org.rinnalla.spi.Violation;

/** Asks the rules of benefits about every kind of benefit, alone and all together, and every kind of work. */
final class BenefitProbe {
    private static final LocalDate DAY = LocalDate.of(2028, 2, 29);
    private static final List<PlannedWork> WORK = List.of(work(0, "0", "0"), work(50, "0", "0"), work(100, "40", "90000"),
            work(0, "7.5", "1"), work(0, "0", "9999999"));

    private BenefitProbe() {}

    static List<String> faults(Catalogue catalogue, String country) {
        InstalledBenefits rules = catalogue.benefits(country).orElseThrow();
        Set<String> codes = rules.table().entries().stream().map(CodeEntry::code).collect(Collectors.toSet());
        List<String> faults = new ArrayList<>();
        rules.rules().types().stream().filter(type -> !codes.contains(type.code()))
                .forEach(type -> faults.add("the benefit " + type.code() + " does not stand in the code table " + rules.rules().table()));
        BenefitAdviser adviser = new BenefitAdviser(Kit.FENCE);
        for (List<BenefitHeld> benefits : benefits(rules.rules().types())) {
            for (PlannedWork work : WORK) {
                switch (adviser.advise(rules, new Case(DAY, benefits, work))) {
                    case Answer.Answered<BenefitAdvice>(BenefitAdvice given) -> given.warnings().forEach(each -> look(rules, each, faults));
                    case Answer.Faulted<BenefitAdvice>(var fault) -> faults.add(fault.message());
                }
            }
        }
        return faults.stream().distinct().toList();
    }

    private static void look(InstalledBenefits rules, Violation warning, List<String> faults) {
        if (!rules.rules().texts().contains(warning.message())) {
            faults.add("the advice " + warning.code() + " has the text " + warning.message().value() + ", which texts() does not name");
        }
        if (!Set.of("participant", "percent", "hoursPerWeek", "wageAmount").contains(warning.field())) {
            faults.add("the advice " + warning.code() + " points to " + warning.field()
                    + "; it may point to participant, percent, hoursPerWeek, wageAmount");
        }
    }

    private static List<List<BenefitHeld>> benefits(List<BenefitType> types) {
        List<List<BenefitHeld>> all = new ArrayList<>(List.of(List.of()));
        List<BenefitHeld> each = types.stream().flatMap(BenefitProbe::held).toList();
        each.forEach(one -> all.add(List.of(one)));
        all.add(each);
        return all;
    }

    private static Stream<BenefitHeld> held(BenefitType type) {
        Stream<Optional<Integer>> extents = type.extents().isEmpty()
                ? Stream.of(Optional.empty())
                : type.extents().stream().map(Optional::of);
        return extents.flatMap(extent -> Stream.of(
                held(type, extent, new BenefitHeld.Time(DAY.minusYears(20), Optional.empty(), Optional.of(DAY.minusYears(21))), ""),
                held(type, extent, new BenefitHeld.Time(DAY.minusMonths(2), Optional.of(DAY.plusDays(10)), Optional.empty()), "DORMANT"),
                held(type, extent, new BenefitHeld.Time(DAY, Optional.of(DAY), Optional.empty()), "STEPLESS")));
    }

    private static BenefitHeld held(BenefitType type, Optional<Integer> extent, BenefitHeld.Time time, String option) {
        return new BenefitHeld(type.code(), extent, time, option.equals("DORMANT") && type.options().contains(Option.DORMANT),
                option.equals("STEPLESS") && type.options().contains(Option.STEPLESS),
                type.form() == BenefitType.Form.INCOME_LIMIT && option.isEmpty() ? Optional.of(BigDecimal.TEN) : Optional.empty());
    }

    private static PlannedWork work(int percent, String hours, String wage) {
        return new PlannedWork(Optional.of(percent).filter(each -> each > 0), amount(hours), amount(wage));
    }

    private static Optional<BigDecimal> amount(String number) {
        return Optional.of(new BigDecimal(number)).filter(each -> each.signum() > 0);
    }

    private record Case(LocalDate date, List<BenefitHeld> benefits, PlannedWork work) implements BenefitEnvironment {}
}
