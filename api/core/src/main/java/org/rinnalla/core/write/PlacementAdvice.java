package org.rinnalla.core.write;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rinnalla.core.UserError;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.PlanNouns;
import org.rinnalla.core.model.WagePeriod;
import org.rinnalla.core.plugin.Answer;
import org.rinnalla.core.plugin.InstalledBenefits;
import org.rinnalla.core.plugin.PluginFault;
import org.rinnalla.core.write.command.PlacementStart;
import org.rinnalla.core.write.command.Terms;
import org.rinnalla.core.write.store.Sheets.Known;
import org.rinnalla.core.write.store.StoredEnrolment;
import org.rinnalla.spi.BenefitAdvice;
import org.rinnalla.spi.BenefitEnvironment;
import org.rinnalla.spi.BenefitHeld;
import org.rinnalla.spi.CoreCheck;
import org.rinnalla.spi.PlacementKind;
import org.rinnalla.spi.PlannedWork;
import org.rinnalla.spi.RuleId;
import org.rinnalla.spi.Violation;

/** What to mind about benefits when paid work begins: it warns, and never refuses. */
final class PlacementAdvice {
    private static final Set<PlacementKind> PAID = Set.of(PlacementKind.COMPETITIVE, PlacementKind.SUBSIDISED, PlacementKind.SHELTERED);
    private static final BigDecimal WEEKS = BigDecimal.valueOf(52);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private final Map<Long, LocalDate> advice = new HashMap<>();
    private final Map<Long, List<Known>> benefits = new HashMap<>();

    void load(Desk desk, List<Draft<PlacementStart>> drafts) {
        Set<Long> participants = drafts.stream().filter(PlacementAdvice::paid)
                .flatMap(draft -> draft.find("enrolment", StoredEnrolment.class).stream()).map(StoredEnrolment::participantId)
                .collect(Collectors.toSet());
        if (!participants.isEmpty()) {
            advice.putAll(desk.work().lookups().firstAdvice(participants));
            if (desk.catalogue().benefits(desk.tenant().country()).isPresent()) {
                benefits.putAll(byParticipant(desk, PlanNouns.BENEFIT, participants));
            }
        }
    }

    private static Map<Long, List<Known>> byParticipant(Desk desk, Noun noun, Set<Long> participants) {
        return desk.work().sheets().where(noun, "participantId", participants).stream()
                .collect(Collectors.groupingBy(row -> row.need("participantId", Long.class)));
    }

    private static boolean paid(Draft<PlacementStart> draft) {
        return paid(draft.command());
    }

    static boolean paid(PlacementStart command) {
        return PAID.contains(command.work().kind());
    }

    void check(Desk desk, Draft<PlacementStart> draft) {
        if (!paid(draft)) {
            return;
        }
        long participant = draft.row("enrolment", StoredEnrolment.class).participantId();
        LocalDate start = draft.command().course().startedOn();
        LocalDate advised = advice.get(participant);
        if (advised == null || advised.isAfter(start)) {
            draft.warn("BENEFIT_ADVICE_MISSING", "enrolment", "warn.career.no-advice", Map.of());
        }
        List<BenefitHeld> held = benefits.getOrDefault(participant, List.of()).stream()
                .filter(each -> !each.need("startsOn", LocalDate.class).isAfter(start))
                .filter(each -> SheetLooks.date(each, "endsOn").filter(start::isAfter).isEmpty()).map(PlacementAdvice::held).toList();
        if (!held.isEmpty()) {
            desk.catalogue().benefits(desk.tenant().country())
                    .ifPresent(rules -> ask(desk, draft, rules, new Plan(start, held, work(draft.command().terms()))));
        }
    }

    private static void ask(Desk desk, Draft<PlacementStart> draft, InstalledBenefits rules, Plan plan) {
        switch (desk.plugins().benefits().advise(rules, plan)) {
            case Answer.Answered<BenefitAdvice>(BenefitAdvice given) -> {
                String rule = new RuleNames(desk).of(draft, CoreCheck.BENEFIT_ADVICE).map(RuleId::value).orElse("");
                for (Violation each : given.warnings()) {
                    draft.warn(new UserError(each.code(), field(draft, each.field()), desk.catalogue().texts().text(rules.plugin().id(),
                            desk.context().locale(), each.message(), each.arguments()), rule));
                }
            }
            case Answer.Faulted<BenefitAdvice>(PluginFault fault) ->
                draft.warn("PLUGIN_FAILED", "enrolment", "error.plugin-failed", Map.of("plugin", fault.plugin()));
        }
    }

    /** Advice is about a person; here the enrolment names the person. */
    private static String field(Draft<?> draft, String told) {
        return draft.attempt().clientName(told.equals("participant") ? "enrolment" : told);
    }

    private static BenefitHeld held(Known row) {
        return new BenefitHeld(row.need("benefitType", String.class), value(row, "extent", Integer.class::cast),
                new BenefitHeld.Time(row.need("startsOn", LocalDate.class), SheetLooks.date(row, "endsOn"),
                        SheetLooks.date(row, "decidedOn")),
                row.need("dormant", Boolean.class), row.need("stepless", Boolean.class),
                value(row, "incomeLimitAmount", BigDecimal.class::cast));
    }

    private static <T> Optional<T> value(Known row, String attribute, Function<Object, T> type) {
        return Optional.ofNullable(row.value(attribute)).map(type);
    }

    private static PlannedWork work(Terms terms) {
        return new PlannedWork(Optional.ofNullable(terms.percent()), Optional.ofNullable(terms.hoursPerWeek()), monthly(terms));
    }

    private static Optional<BigDecimal> monthly(Terms terms) {
        BigDecimal amount = terms.wageAmount();
        if (amount == null || terms.wagePeriod() == WagePeriod.MONTH) {
            return Optional.ofNullable(amount);
        }
        boolean hourly = terms.wagePeriod() == WagePeriod.HOUR && terms.hoursPerWeek() != null;
        return hourly
                ? Optional.of(amount.multiply(terms.hoursPerWeek()).multiply(WEEKS).divide(MONTHS, 2, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    private record Plan(LocalDate date, List<BenefitHeld> benefits, PlannedWork work) implements BenefitEnvironment {}
}
