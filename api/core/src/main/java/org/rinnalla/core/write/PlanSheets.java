package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rinnalla.core.model.JobPlanKind;
import org.rinnalla.core.model.PlanNouns;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.PlanKinds;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.store.Sheets.Known;
import org.rinnalla.core.write.store.StoredSheet;

/** Rules about plans for the search of a job and for the support in one. */
final class PlanSheets {
    private PlanSheets() {}

    static Map<CommandKind, Supplier<SheetRule>> rules() {
        Map<CommandKind, Supplier<SheetRule>> rules = new HashMap<>();
        rules.put(PlanKinds.JOB_PLAN_MAKE, Made::new);
        rules.put(PlanKinds.JOB_PLAN_SIGN, () -> PlanSheets::signed);
        rules.put(PlanKinds.JOB_PLAN_ITEM_ADD, () -> PlanSheets::added);
        rules.put(PlanKinds.JOB_PLAN_ITEM_COMPLETE, () -> PlanSheets::completed);
        return rules;
    }

    /** What has ended does not end again. */
    static void once(Draft<SheetCommand> draft, String field, String attribute) {
        draft.find(field, StoredSheet.class).flatMap(row -> row.find(attribute, LocalDate.class))
                .ifPresent(day -> draft.wrong("ALREADY_ENDED", field, "error.write.already-ended", Map.of("end", day)));
    }

    /** Nothing is done to a plan that a newer one has replaced. */
    static void current(Draft<SheetCommand> draft, String field) {
        draft.find(field, StoredSheet.class).flatMap(plan -> plan.find("replacedOn", LocalDate.class))
                .ifPresent(day -> draft.wrong("ALREADY_REPLACED", field, "error.career.plan-replaced", Map.of("day", day)));
    }

    private static void signed(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        current(draft, "jobPlan");
        boolean any = false;
        for (String day : new String[]{"participantSignedOn", "specialistSignedOn", "clinicianSignedOn"}) {
            any |= draft.command().values().findDate(day) != null;
            SheetChecks.notAhead(desk, draft, sheet, day);
            SheetChecks.ordered(draft, sheet, "madeOn", day);
        }
        if (!any) {
            draft.wrong("REQUIRED", "participantSignedOn", "error.career.nobody-signs");
        }
        if (sheet.date("clinicianSignedOn").isPresent() && sheet.text("clinicianName").isEmpty()) {
            draft.wrong("REQUIRED", "clinicianName", "error.career.who-signs");
        }
        if (sheet.date("specialistSignedOn").isPresent() && sheet.id("specialist").isEmpty()) {
            draft.wrong("REQUIRED", "specialist", "error.career.who-signs");
        }
    }

    private static void added(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        current(draft, "jobPlan");
        Optional<String> kind = draft.row("jobPlan", StoredSheet.class).find("kind", String.class);
        if (sheet.text("stage").isPresent() && !kind.equals(Optional.of(JobPlanKind.JOB_SUPPORT.name()))) {
            draft.wrong("NOT_ALLOWED", "stage", "error.career.stage-of-support");
        }
    }

    private static void completed(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        once(draft, "jobPlanItem", "doneOn");
        SheetChecks.notAhead(desk, draft, sheet, "doneOn");
    }

    /** A newer plan of the same kind, and for the same job, replaces the older. */
    private static final class Made implements SheetRule {
        private Optional<Known> older = Optional.empty();

        @Override
        public void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
            SheetChecks.notAhead(desk, draft, sheet, "madeOn");
            SheetChecks.ordered(draft, sheet, "madeOn", "reviewOn");
            boolean support = sheet.text("kind").equals(Optional.of(JobPlanKind.JOB_SUPPORT.name()));
            if (support && sheet.id("placement").isEmpty() && draft.sound("placement")) {
                draft.wrong("REQUIRED", "placement", "error.career.support-of-what");
            }
            Object placement = sheet.id("placement").orElse(null);
            older = SheetLooks.held(desk, PlanNouns.JOB_PLAN, "participantId", sheet.id("participant").orElseThrow()).stream()
                    .filter(each -> each.value("replacedOn") == null)
                    .filter(each -> sheet.text("kind").equals(Optional.ofNullable(each.value("kind"))))
                    .filter(each -> !support || java.util.Objects.equals(placement, each.value("placementId"))).findFirst();
            older.flatMap(each -> SheetLooks.date(each, "madeOn")).filter(day -> sheet.date("madeOn").filter(day::isAfter).isPresent())
                    .ifPresent(day -> draft.wrong("OUT_OF_RANGE", "madeOn", "error.career.newer-plan", Map.of("day", day)));
        }

        @Override
        public void after(Desk desk, Draft<SheetCommand> draft, Sheet sheet, long id) {
            older.ifPresent(each -> SheetLooks.change(desk, draft, PlanNouns.JOB_PLAN, each.id(),
                    Map.of("replacedOn", sheet.date("madeOn").orElseThrow())));
        }
    }
}
