package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rinnalla.core.model.AttemptResult;
import org.rinnalla.core.model.IntakeNouns;
import org.rinnalla.core.model.OutreachState;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.store.StoredSheet;
import org.rinnalla.spi.AttemptKind;
import org.rinnalla.spi.OutreachRules;

/** Attempts to reach somebody: the programme's order is minded until the first contact stands, and a contact that came is kept. */
final class OutreachAttempts implements SheetRule {
    private final IntakeProgrammes programmes = new IntakeProgrammes();
    private final StaffRoles roles = new StaffRoles();
    private final Map<Long, List<Tried>> made = new HashMap<>();

    private record Tried(AttemptKind kind, LocalDate on) {}

    @Override
    public void prepare(Desk desk, List<Draft<SheetCommand>> drafts) {
        List<Long> cases = drafts.stream().flatMap(draft -> draft.find("outreachCase", StoredSheet.class).stream()).map(StoredSheet::id)
                .distinct().toList();
        desk.work().sheets().where(IntakeNouns.OUTREACH_ATTEMPT, "outreachCaseId", cases)
                .forEach(row -> tried(row.need("outreachCaseId", Long.class)).add(
                        new Tried(AttemptKind.valueOf(row.need("kind", String.class)), row.need("triedOn", LocalDate.class))));
    }

    @Override
    public void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.notAhead(desk, draft, sheet, "triedOn");
        OutreachSheets.running(draft, sheet.date("triedOn"), "triedOn");
        roles.check(desk, draft, "worker", OutreachSheets.SEEKERS, sheet.date("triedOn").orElse(desk.today()));
        StoredSheet sought = draft.row("outreachCase", StoredSheet.class);
        Optional<LocalDate> contact = sought.find("firstContactOn", LocalDate.class);
        if (draft.sound() && contact.filter(first -> first.isBefore(day(desk, sheet))).isEmpty()) {
            programmes.of(desk, sought.find("programmeId", Long.class).orElseThrow())
                    .flatMap(programme -> programme.definition().outreach()).ifPresent(rules -> order(desk, draft, sheet, rules));
        }
    }

    private void order(Desk desk, Draft<SheetCommand> draft, Sheet sheet, OutreachRules rules) {
        AttemptKind kind = sheet.choice("kind", AttemptKind.class).orElseThrow();
        int place = rules.firstAttempts().indexOf(kind);
        List<Tried> before = tried(draft.row("outreachCase", StoredSheet.class).id());
        String skipped = rules.firstAttempts().stream().limit(place < 0 ? rules.firstAttempts().size() : place)
                .filter(earlier -> before.stream().noneMatch(each -> each.kind() == earlier && !each.on().isAfter(day(desk, sheet))))
                .map(earlier -> desk.catalogue().texts().label(desk.context().locale(), earlier)).collect(Collectors.joining(", "));
        if (!skipped.isEmpty()) {
            draft.mind(rules.attemptsRule(), "STEP_SKIPPED", "kind", "error.intake.step-skipped", Map.of("skipped", skipped));
        }
    }

    @Override
    public void after(Desk desk, Draft<SheetCommand> draft, Sheet sheet, long id) {
        StoredSheet sought = draft.row("outreachCase", StoredSheet.class);
        LocalDate day = day(desk, sheet);
        tried(sought.id()).add(new Tried(sheet.choice("kind", AttemptKind.class).orElseThrow(), day));
        boolean reached = sheet.choice("result", AttemptResult.class).filter(AttemptResult.REACHED::equals).isPresent();
        if (reached && sought.find("firstContactOn", LocalDate.class).isEmpty()) {
            sought.put("firstContactOn", day);
            if (sought.find("state", String.class).filter(OutreachState.SOUGHT.name()::equals).isPresent()) {
                sought.put("state", OutreachState.IN_CONTACT.name());
            }
            sought.touch();
            draft.beside(Effect.changed(IntakeNouns.OUTREACH_CASE, sought));
        }
    }

    private static LocalDate day(Desk desk, Sheet sheet) {
        return sheet.date("triedOn").orElse(desk.today());
    }

    private List<Tried> tried(long sought) {
        return made.computeIfAbsent(sought, each -> new ArrayList<>());
    }
}
