package org.rinnalla.core.write;

import java.util.Optional;
import org.rinnalla.core.model.OutreachState;
import org.rinnalla.core.plugin.InstalledProgramme;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.store.StoredProgramme;

/** A signal comes in. What a file tells of the past may have gone on since. */
final class OutreachOpening implements SheetRule {
    private final IntakeProgrammes programmes = new IntakeProgrammes();
    private final StaffRoles roles = new StaffRoles();

    @Override
    public void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        for (String day : new String[]{"receivedOn", "firstContactOn", "convertedOn", "closedOn"}) {
            SheetChecks.notAhead(desk, draft, sheet, day);
            SheetChecks.ordered(draft, sheet, "receivedOn", day);
        }
        Optional<InstalledProgramme> programme = programmes.named(desk, draft);
        if (programme.isPresent() && programme.get().definition().outreach().isEmpty()) {
            draft.wrong("NO_OUTREACH", "programme", "error.intake.no-outreach",
                    java.util.Map.of("programme", draft.row("programme", StoredProgramme.class).definition()));
        }
        roles.check(desk, draft, "worker", OutreachSheets.SEEKERS, sheet.date("receivedOn").orElse(desk.today()));
        whole(draft, sheet);
        OutreachSheets.nothingIdentifying(desk, draft, sheet);
        sheet.put("state", state(sheet).name());
    }

    private static void whole(Draft<SheetCommand> draft, Sheet sheet) {
        boolean converted = sheet.id("participant").isPresent();
        if (converted != sheet.date("convertedOn").isPresent()) {
            draft.wrong("REQUIRED", converted ? "convertedOn" : "participant", "error.intake.converted-and-participant");
        }
        if (sheet.date("closedOn").isPresent() != sheet.text("closeReason").isPresent()) {
            draft.wrong("REQUIRED", sheet.date("closedOn").isPresent() ? "closeReason" : "closedOn", "error.write.end-and-reason");
        }
        boolean told = sheet.text("name").isPresent() || sheet.text("description").isPresent();
        if (converted && (told || sheet.text("reachBy").isPresent())) {
            draft.wrong("CONTRADICTION", "name", "error.intake.converted-holds-nothing");
        } else if (!converted && !told && sheet.date("closedOn").isEmpty()) {
            draft.wrong("REQUIRED", "name", "error.intake.somebody");
        }
    }

    private static OutreachState state(Sheet sheet) {
        if (sheet.id("participant").isPresent()) {
            return OutreachState.CONVERTED;
        }
        if (sheet.date("closedOn").isPresent()) {
            return OutreachState.CLOSED;
        }
        return sheet.date("firstContactOn").isPresent() ? OutreachState.IN_CONTACT : OutreachState.SOUGHT;
    }
}
