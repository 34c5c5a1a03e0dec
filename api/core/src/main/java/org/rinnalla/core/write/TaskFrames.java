package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.rinnalla.core.model.TeamNouns;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.store.Sheets.Known;

/** Task frames are editions for a person at a unit: a new one begins after the last one did, and ends it. */
final class TaskFrames implements SheetRule {
    private Optional<Known> last = Optional.empty();

    @Override
    public void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        long unit = sheet.id("unit").orElseThrow();
        last = SheetLooks.held(desk, TeamNouns.TASK_FRAME, "staffMemberId", sheet.id("staffMember").orElseThrow()).stream()
                .filter(known -> known.need("unitId", Long.class) == unit)
                .max(Comparator.comparing(known -> known.need("edition", Integer.class)));
        LocalDate start = sheet.date("startsOn").orElse(desk.today());
        sheet.put("edition", last.map(known -> known.need("edition", Integer.class)).orElse(0) + 1);
        last.map(known -> known.need("startsOn", LocalDate.class)).filter(begun -> !start.isAfter(begun))
                .ifPresent(begun -> draft.wrong("OUT_OF_RANGE", "startsOn", "error.team.edition-earlier", Map.of("start", begun)));
    }

    @Override
    public void after(Desk desk, Draft<SheetCommand> draft, Sheet sheet, long id) {
        last.filter(known -> known.value("endsOn") == null).ifPresent(known -> SheetLooks.change(desk, draft, TeamNouns.TASK_FRAME,
                known.id(), Map.of("endsOn", sheet.date("startsOn").orElse(desk.today()))));
    }
}
