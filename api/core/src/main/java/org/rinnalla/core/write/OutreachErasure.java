package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rinnalla.core.model.ErasureReason;
import org.rinnalla.core.model.IntakeNouns;
import org.rinnalla.core.model.OutreachState;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.write.command.Ref;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.store.Sheets;
import org.rinnalla.core.write.store.StoredSheet;

/** Personal values go, words of goals too; days, kinds and results stay, to be counted. */
final class OutreachErasure implements SheetRule {
    private final IntakeProgrammes programmes = new IntakeProgrammes();

    @Override
    public void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        OutreachState state = sheet.choice("state", OutreachState.class).orElse(OutreachState.SOUGHT);
        if (state == OutreachState.CONVERTED || state == OutreachState.ERASED) {
            draft.wrong("CASE_NOT_OPEN", "outreachCase", "error.intake.case." + state);
        } else if (sheet.choice("erasureReason", ErasureReason.class).filter(ErasureReason.DUE::equals).isPresent()) {
            due(desk, draft, sheet);
        }
        empty(sheet);
        sheet.put("state", OutreachState.ERASED.name());
        sheet.put("erasedOn", desk.today());
    }

    static void empty(Sheet sheet) {
        List.of("sourceName", "name", "description", "reachBy").forEach(value -> sheet.put(value, null));
    }

    /** Days are counted from the last contact, else from the signal; an attempt that reached nobody is no contact. */
    private void due(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        long id = sheet.before().orElseThrow().id();
        LocalDate last = sheet.date("firstContactOn").or(() -> sheet.date("receivedOn")).orElseThrow();
        for (Sheets.Known attempt : desk.work().sheets().where(IntakeNouns.OUTREACH_ATTEMPT, "outreachCaseId", List.of(id))) {
            LocalDate tried = attempt.need("triedOn", LocalDate.class);
            if (attempt.need("result", String.class).equals("REACHED") && tried.isAfter(last)) {
                last = tried;
            }
        }
        int days = programmes.of(desk, sheet.id("programme").orElseThrow()).flatMap(programme -> programme.definition().outreach())
                .map(rules -> rules.eraseAfterDays()).orElse(0);
        if (desk.today().isBefore(last.plusDays(days))) {
            draft.wrong("NOT_DUE_YET", "erasureReason", "error.intake.not-due", Map.of("due", last.plusDays(days)));
        }
    }

    @Override
    public void after(Desk desk, Draft<SheetCommand> draft, Sheet sheet, long id) {
        Sheets sheets = desk.work().sheets();
        Set<Ref> goals = sheets.where(IntakeNouns.OUTREACH_GOAL, "outreachCaseId", List.of(id)).stream()
                .map(goal -> (Ref) new Ref.ById(goal.id())).collect(Collectors.toSet());
        if (!goals.isEmpty()) {
            for (StoredSheet goal : sheets.find(IntakeNouns.OUTREACH_GOAL, goals, new Scope.Tenant(), true).values()) {
                goal.put("words", null);
                goal.touch();
                draft.beside(Effect.changed(IntakeNouns.OUTREACH_GOAL, goal));
            }
        }
    }
}
