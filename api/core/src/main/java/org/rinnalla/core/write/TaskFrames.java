package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rinnalla.core.model.TeamNouns;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.write.command.Ref;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.store.Sheets.Known;
import org.rinnalla.core.write.store.StoredRow;
import org.rinnalla.core.write.store.StoredSheet;
import org.rinnalla.core.write.store.StoredStaffMember;

/** Task frames are editions for a person at a unit: a new one begins after the last one did, and ends it. */
final class TaskFrames implements SheetRule {
    private final Map<Long, List<Known>> editions = new HashMap<>();

    @Override
    public void prepare(Desk desk, List<Draft<SheetCommand>> drafts) {
        Set<Long> members = drafts.stream().flatMap(draft -> draft.find("staffMember", StoredStaffMember.class).stream())
                .map(StoredRow::id).collect(Collectors.toSet());
        desk.work().sheets().hold(TeamNouns.TASK_FRAME, "staffMemberId", members).forEach(
                known -> editions.computeIfAbsent(known.need("staffMemberId", Long.class), id -> new ArrayList<>()).add(known));
    }

    @Override
    public void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        Optional<Known> last = last(sheet);
        LocalDate start = sheet.date("startsOn").orElse(desk.today());
        sheet.put("edition", last.map(known -> known.need("edition", Integer.class)).orElse(0) + 1);
        last.map(known -> known.need("startsOn", LocalDate.class)).filter(begun -> !start.isAfter(begun))
                .ifPresent(begun -> draft.wrong("OUT_OF_RANGE", "startsOn", "error.team.edition-earlier", Map.of("start", begun)));
    }

    @Override
    public void after(Desk desk, Draft<SheetCommand> draft, Sheet sheet, long id) {
        last(sheet).filter(known -> known.value("endsOn") == null).ifPresent(known -> {
            Ref named = new Ref.ById(known.id());
            StoredSheet row = desk.work().sheets().find(TeamNouns.TASK_FRAME, Set.of(named), new Scope.Tenant(), true).get(named);
            if (row != null) {
                row.put("endsOn", sheet.date("startsOn").orElse(desk.today()));
                draft.beside(Effect.changed(TeamNouns.TASK_FRAME, row));
            }
        });
    }

    private Optional<Known> last(Sheet sheet) {
        long unit = sheet.id("unit").orElse(0L);
        return editions.getOrDefault(sheet.id("staffMember").orElse(0L), List.of()).stream()
                .filter(known -> known.need("unitId", Long.class) == unit)
                .max(Comparator.comparing(known -> known.need("edition", Integer.class)));
    }
}
