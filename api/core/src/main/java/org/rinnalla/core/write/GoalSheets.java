package org.rinnalla.core.write;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rinnalla.core.model.CareerNouns;
import org.rinnalla.core.model.GoalState;
import org.rinnalla.core.model.StepState;
import org.rinnalla.core.write.command.CareerKinds;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.store.StoredSheet;

/** Rules about goals. A goal is the participant's: no rule here asks what anybody else thinks of it, nor whether it can be reached. */
final class GoalSheets {
    private GoalSheets() {}

    static Map<CommandKind, Supplier<SheetRule>> rules() {
        Map<CommandKind, Supplier<SheetRule>> rules = new HashMap<>();
        rules.put(CareerKinds.GOAL_STATE, Stated::new);
        rules.put(CareerKinds.GOAL_REACH, () -> (desk, draft, sheet) -> settled(desk, draft, sheet, GoalState.REACHED));
        rules.put(CareerKinds.GOAL_LEAVE, () -> (desk, draft, sheet) -> settled(desk, draft, sheet, GoalState.LEFT));
        rules.put(CareerKinds.GOAL_STEP_PLAN, () -> GoalSheets::planned);
        rules.put(CareerKinds.GOAL_STEP_ADVANCE, () -> GoalSheets::advanced);
        rules.put(CareerKinds.GOAL_STEP_CORRECT, () -> (desk, draft, sheet) -> SheetChecks.ordered(draft, sheet, "plannedOn", "dueOn"));
        rules.put(CareerKinds.GOAL_VIEW_NOTE, () -> (desk, draft, sheet) -> SheetChecks.notAhead(desk, draft, sheet, "statedOn"));
        rules.put(CareerKinds.GOAL_PLACEMENT_LINK, () -> GoalSheets::linked);
        rules.put(CareerKinds.GOAL_PLACEMENT_UNLINK, () -> GoalSheets::unlinked);
        return rules;
    }

    private static void settled(Desk desk, Draft<SheetCommand> draft, Sheet sheet, GoalState state) {
        open(draft, "goal");
        SheetChecks.notAhead(desk, draft, sheet, "settledOn");
        SheetChecks.ordered(draft, sheet, "saidOn", "settledOn");
        sheet.put("state", state.name());
    }

    private static void open(Draft<SheetCommand> draft, String field) {
        draft.find(field, StoredSheet.class).flatMap(goal -> goal.find("settledOn", java.time.LocalDate.class))
                .ifPresent(day -> draft.wrong("ALREADY_SETTLED", field, "error.career.goal-settled", Map.of("day", day)));
    }

    private static void planned(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        open(draft, "goal");
        SheetChecks.notAhead(desk, draft, sheet, "plannedOn");
        SheetChecks.ordered(draft, sheet, "plannedOn", "dueOn");
        sheet.put("state", StepState.PLANNED.name());
        sheet.put("stateSince", sheet.date("plannedOn").orElse(desk.today()));
    }

    private static void advanced(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.notAhead(desk, draft, sheet, "stateSince");
        SheetChecks.ordered(draft, sheet, "plannedOn", "stateSince");
    }

    private static void linked(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.notAhead(desk, draft, sheet, "linkedOn");
        Optional<Long> placement = sheet.id("placement");
        boolean there = SheetLooks.held(desk, CareerNouns.GOAL_PLACEMENT, "goalId", sheet.id("goal").orElseThrow()).stream()
                .anyMatch(each -> placement.equals(Optional.ofNullable(each.value("placementId"))) && each.value("unlinkedOn") == null);
        if (there) {
            draft.wrong("ALREADY_THERE", "placement", "error.career.linked-already");
        }
    }

    private static void unlinked(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        PlanSheets.once(draft, "goalPlacement", "unlinkedOn");
        SheetChecks.notAhead(desk, draft, sheet, "unlinkedOn");
        SheetChecks.ordered(draft, sheet, "linkedOn", "unlinkedOn");
    }

    /** A goal in the place of another ends that one; both are kept. */
    private static final class Stated implements SheetRule {
        @Override
        public void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
            open(draft, "replaces");
            SheetChecks.notAhead(desk, draft, sheet, "saidOn");
            sheet.put("state", GoalState.OPEN.name());
        }

        @Override
        public void after(Desk desk, Draft<SheetCommand> draft, Sheet sheet, long id) {
            sheet.id("replaces").ifPresent(older -> SheetLooks.change(desk, draft, CareerNouns.GOAL, older,
                    Map.of("state", GoalState.REPLACED.name(), "settledOn", sheet.date("saidOn").orElseThrow())));
        }
    }
}
