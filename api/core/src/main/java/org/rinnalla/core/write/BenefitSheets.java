package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.rinnalla.core.model.PlanNouns;
import org.rinnalla.core.model.RatingSource;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.PlanKinds;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.store.Sheets.Known;
import org.rinnalla.spi.Role;

/** Rules about benefits, advice on them, and self-ratings. */
final class BenefitSheets {
    private BenefitSheets() {}

    static Map<CommandKind, Supplier<SheetRule>> rules() {
        Map<CommandKind, Supplier<SheetRule>> rules = new HashMap<>();
        rules.put(PlanKinds.BENEFIT_RECORD, Held::new);
        rules.put(PlanKinds.BENEFIT_CORRECT, Held::new);
        rules.put(PlanKinds.BENEFIT_END, () -> (desk, draft, sheet) -> SheetChecks.ordered(draft, sheet, "startsOn", "endsOn"));
        rules.put(PlanKinds.BENEFIT_ADVICE_RECORD_ADD, () -> BenefitSheets::advised);
        rules.put(PlanKinds.SELF_RATING_RECORD, () -> BenefitSheets::rated);
        return rules;
    }

    private static void advised(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.notAhead(desk, draft, sheet, "givenOn");
        if (sheet.choices("topics").isEmpty() && draft.sound("topics")) {
            draft.wrong("REQUIRED", "topics", "error.career.topics-missing");
        }
        if (sheet.id("staffMember").isEmpty() && sheet.text("adviserName").isEmpty() && draft.sound("staffMember")) {
            draft.wrong("REQUIRED", "staffMember", "error.career.adviser-missing");
        }
    }

    private static void rated(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.notAhead(desk, draft, sheet, "ratedOn");
        boolean own = desk.context().actor().role() == Role.PARTICIPANT;
        sheet.put("recordedBy", (own ? RatingSource.PARTICIPANT : RatingSource.STAFF).name());
    }

    /** Benefits of one kind follow each other: one without an end ends the day before the next of its kind begins. */
    private static final class Held implements SheetRule {
        private Optional<Known> ended = Optional.empty();

        @Override
        public void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
            for (String flag : new String[]{"dormant", "stepless"}) {
                sheet.put(flag, sheet.yes(flag));
            }
            SheetChecks.notAhead(desk, draft, sheet, "decidedOn");
            SheetChecks.ordered(draft, sheet, "startsOn", "endsOn");
            if (sheet.decimal("incomeLimitAmount").isPresent() != sheet.text("incomeLimitCurrency").isPresent()) {
                draft.wrong("REQUIRED", sheet.text("incomeLimitCurrency").isPresent() ? "incomeLimitAmount" : "incomeLimitCurrency",
                        "error.career.income-limit-whole");
            }
            desk.catalogue().benefits(desk.tenant().country()).ifPresent(benefits -> new BenefitFacts(benefits).check(draft, sheet));
            overlaps(desk, draft, sheet);
        }

        private void overlaps(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
            Optional<Long> participant = sheet.id("participant");
            Optional<LocalDate> start = sheet.date("startsOn");
            if (participant.isEmpty() || start.isEmpty() || !draft.sound("startsOn")) {
                return;
            }
            long itself = sheet.before().map(row -> row.id()).orElse(-1L);
            LocalDate end = sheet.date("endsOn").orElse(LocalDate.MAX);
            List<Known> others = SheetLooks.held(desk, PlanNouns.BENEFIT, "participantId", participant.get()).stream()
                    .filter(each -> each.id() != itself).filter(each -> !first(each).isAfter(end) && !last(each).isBefore(start.get()))
                    .toList();
            List<Known> same = others.stream()
                    .filter(each -> Objects.equals(each.value("benefitType"), sheet.text("benefitType").orElse(""))).toList();
            ended = same.stream().filter(each -> itself < 0 && each.value("endsOn") == null && first(each).isBefore(start.get()))
                    .findFirst();
            same.stream().filter(each -> ended.filter(gone -> gone.id() == each.id()).isEmpty()).findFirst()
                    .ifPresent(each -> draft.wrong("OVERLAP", "startsOn", "error.career.benefit-overlap", Map.of("start", first(each))));
            int whole = sheet.integer("extent").orElse(0) + others.stream().filter(each -> !same.contains(each))
                    .mapToInt(each -> each.value("extent") instanceof Integer extent ? extent : 0).sum();
            if (whole > 100 && sheet.integer("extent").isPresent()) {
                draft.warn("EXTENTS_OVER_100", "extent", "warn.career.extents", Map.of("percent", whole));
            }
        }

        private static LocalDate first(Known benefit) {
            return benefit.need("startsOn", LocalDate.class);
        }

        private static LocalDate last(Known benefit) {
            return SheetLooks.date(benefit, "endsOn").orElse(LocalDate.MAX);
        }

        @Override
        public void after(Desk desk, Draft<SheetCommand> draft, Sheet sheet, long id) {
            ended.ifPresent(each -> SheetLooks.change(desk, draft, PlanNouns.BENEFIT, each.id(),
                    Map.of("endsOn", sheet.date("startsOn").orElseThrow().minusDays(1))));
        }
    }
}
