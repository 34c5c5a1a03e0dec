package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.MeasureBy;
import org.rinnalla.core.model.PlanNouns;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.PlanKinds;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.store.Sheets.Known;
import org.rinnalla.core.write.store.StoredSheet;

/**
 * Rules about coordinated plans of several principals: none without consent and without one who has the overall responsibility; what was
 * adopted stays as it is, and a revision is a new plan in its place.
 */
final class SupportPlanSheets {
    private static final Set<String> OF_THE_ROW = Set.of("id", "ref", "version", "createdAt", "updatedAt", "supportPlanId");

    private SupportPlanSheets() {}

    static Map<CommandKind, Supplier<SheetRule>> rules() {
        Map<CommandKind, Supplier<SheetRule>> rules = new HashMap<>();
        rules.put(PlanKinds.SUPPORT_PLAN_MAKE, Made::new);
        rules.put(PlanKinds.SUPPORT_PLAN_CORRECT, () -> SupportPlanSheets::corrected);
        rules.put(PlanKinds.SUPPORT_PLAN_ADOPT, Adopted::new);
        rules.put(PlanKinds.SUPPORT_PLAN_MEASURE_ADD, () -> SupportPlanSheets::measured);
        rules.put(PlanKinds.SUPPORT_PLAN_MEASURE_CORRECT, () -> SupportPlanSheets::measured);
        rules.put(PlanKinds.SUPPORT_PLAN_MEASURE_COMPLETE, () -> SupportPlanSheets::completed);
        return rules;
    }

    private static void responsible(Draft<SheetCommand> draft, Sheet sheet) {
        if (sheet.text("responsible").filter(name -> !name.isBlank()).isEmpty()) {
            draft.wrong("RESPONSIBLE_MISSING", "responsible", "error.career.responsible-missing");
        }
    }

    private static void corrected(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        PlanSheets.current(draft, "supportPlan");
        responsible(draft, sheet);
        SheetChecks.ordered(draft, sheet, "madeOn", "nextFollowUpOn");
        for (String fixed : new String[]{"responsible", "attendees"}) {
            if (draft.command().values().given(fixed)) {
                sheet.date("adoptedOn").ifPresent(day -> adopted(draft, fixed, day));
            }
        }
    }

    private static void adopted(Draft<SheetCommand> draft, String field, LocalDate day) {
        draft.wrong("ALREADY_ADOPTED", field, "error.career.plan-adopted", Map.of("day", day));
    }

    private static void measured(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        sheet.id("supportPlan").ifPresent(id -> desk.work().sheets().hold(PlanNouns.SUPPORT_PLAN, "id", Set.of(id)).stream()
                .flatMap(plan -> SheetLooks.date(plan, "adoptedOn").stream())
                .forEach(day -> adopted(draft, draft.attempt().kind().fields().stream().anyMatch(each -> each.name().equals("supportPlan"))
                        ? "supportPlan"
                        : "supportPlanMeasure", day)));
    }

    private static void completed(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        PlanSheets.once(draft, "supportPlanMeasure", "doneOn");
        SheetChecks.notAhead(desk, draft, sheet, "doneOn");
    }

    private static final class Made implements SheetRule {
        @Override
        public void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
            SheetChecks.notAhead(desk, draft, sheet, "madeOn");
            SheetChecks.notAhead(desk, draft, sheet, "consentOn");
            SupportPlanConsent.check(desk, draft, sheet);
            responsible(draft, sheet);
            SheetChecks.ordered(draft, sheet, "madeOn", "nextFollowUpOn");
            PlanSheets.current(draft, "replaces");
            if (draft.find("replaces", StoredSheet.class).filter(older -> older.find("adoptedOn", LocalDate.class).isEmpty())
                    .isPresent()) {
                draft.wrong("NOT_ADOPTED", "replaces", "error.career.plan-not-adopted");
            }
        }

        @Override
        public void before(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
            SupportPlanConsent.record(desk, draft, sheet);
        }

        /** What is not done yet comes along. */
        @Override
        public void after(Desk desk, Draft<SheetCommand> draft, Sheet sheet, long id) {
            sheet.id("replaces").ifPresent(older -> SheetLooks.held(desk, PlanNouns.SUPPORT_PLAN_MEASURE, "supportPlanId", older).stream()
                    .filter(measure -> measure.value("doneOn") == null).forEach(measure -> copy(desk, measure, id)));
        }

        private static void copy(Desk desk, Known measure, long plan) {
            Map<String, Object> values = new TreeMap<>(Map.of("supportPlanId", plan));
            for (Attribute attribute : PlanNouns.SUPPORT_PLAN_MEASURE.attributes()) {
                Object value = measure.value(attribute.name());
                if (value != null && !OF_THE_ROW.contains(attribute.name())) {
                    values.put(attribute.name(), value);
                }
            }
            desk.work().sheets().make(PlanNouns.SUPPORT_PLAN_MEASURE, values);
        }
    }

    private static final class Adopted implements SheetRule {
        @Override
        public void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
            StoredSheet plan = draft.row("supportPlan", StoredSheet.class);
            Optional<LocalDate> before = plan.find("adoptedOn", LocalDate.class);
            if (before.isPresent()) {
                adopted(draft, "supportPlan", before.get());
                return;
            }
            SheetChecks.notAhead(desk, draft, sheet, "adoptedOn");
            SheetChecks.ordered(draft, sheet, "madeOn", "adoptedOn");
            SheetChecks.ordered(draft, sheet, "adoptedOn", "nextFollowUpOn");
            if (sheet.date("nextFollowUpOn").isEmpty() && draft.sound("nextFollowUpOn")) {
                draft.wrong("REQUIRED", "nextFollowUpOn", "error.career.follow-up-missing");
            }
            boolean measures = SheetLooks.held(desk, PlanNouns.SUPPORT_PLAN_MEASURE, "supportPlanId", plan.id()).stream()
                    .anyMatch(each -> MeasureBy.PRINCIPAL.name().equals(each.value("answeredBy")));
            if (!measures) {
                draft.wrong("MEASURES_MISSING", "supportPlan", "error.career.measures-missing");
            }
        }

        @Override
        public void after(Desk desk, Draft<SheetCommand> draft, Sheet sheet, long id) {
            sheet.id("replaces").flatMap(older -> SheetLooks.byId(desk, PlanNouns.SUPPORT_PLAN, older))
                    .filter(older -> older.value("replacedOn") == null).ifPresent(older -> SheetLooks.change(desk, draft,
                            PlanNouns.SUPPORT_PLAN, older.id(), Map.of("replacedOn", sheet.date("adoptedOn").orElseThrow())));
        }
    }
}
