package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.core.model.OutreachState;
import org.rinnalla.core.plugin.IdentifierReading;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.store.StoredSheet;
import org.rinnalla.spi.Role;

/** Rules about people who are sought: as little as can be is kept of them, and nothing is asked of them first. */
final class OutreachSheets {
    static final Set<Role> SEEKERS = Set.of(Role.OUTREACH_WORKER, Role.TEAM_LEADER);
    private static final Set<OutreachState> OPEN = Set.of(OutreachState.SOUGHT, OutreachState.IN_CONTACT);

    private OutreachSheets() {}

    static void correct(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        open(draft, sheet);
        nothingIdentifying(desk, draft, sheet);
        new StaffRoles().check(desk, draft, "worker", SEEKERS, desk.today());
    }

    static void reach(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        open(draft, sheet);
        SheetChecks.notAhead(desk, draft, sheet, "firstContactOn");
        SheetChecks.ordered(draft, sheet, "receivedOn", "firstContactOn");
        sheet.put("state", OutreachState.IN_CONTACT.name());
    }

    static void close(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        open(draft, sheet);
        SheetChecks.notAhead(desk, draft, sheet, "closedOn");
        SheetChecks.ordered(draft, sheet, "receivedOn", "closedOn");
        sheet.put("state", OutreachState.CLOSED.name());
    }

    static void goal(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.notAhead(desk, draft, sheet, "setOn");
        running(draft, sheet.date("setOn"), "setOn");
    }

    static void goalReached(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.notAhead(desk, draft, sheet, "reachedOn");
        SheetChecks.ordered(draft, sheet, "setOn", "reachedOn");
    }

    /** Nobody is handed over by letter: who says yes has met the service, and the outreach worker was there. */
    static void handOver(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.notAhead(desk, draft, sheet, "offeredOn");
        SheetChecks.notAhead(desk, draft, sheet, "firstMeetingOn");
        SheetChecks.ordered(draft, sheet, "offeredOn", "firstMeetingOn");
        draft.find("outreachCase", StoredSheet.class).ifPresent(row -> running(draft, sheet.date("offeredOn"), "offeredOn"));
        if (sheet.text("accepted").filter("YES"::equals).isPresent() && sheet.date("firstMeetingOn").isEmpty()) {
            draft.wrong("JOINT_MEETING_MISSING", "firstMeetingOn", "error.intake.joint-meeting");
        }
        if (sheet.date("firstMeetingOn").isPresent() && !sheet.yes("workerPresent")) {
            draft.warn("HAND_OVER_NOT_WARM", "workerPresent", "error.intake.not-warm", Map.of());
        }
    }

    /** What is done needs a person who is still sought. */
    static void open(Draft<SheetCommand> draft, Sheet sheet) {
        sheet.choice("state", OutreachState.class).filter(state -> !OPEN.contains(state)).ifPresent(
                state -> draft.wrong("CASE_NOT_OPEN", "outreachCase", "error.intake.case." + state));
    }

    /** What is told of a day lies between the signal and the end of the case; of an erased case nothing more is told. */
    static void running(Draft<SheetCommand> draft, Optional<LocalDate> day, String field) {
        StoredSheet row = draft.row("outreachCase", StoredSheet.class);
        if (row.find("state", String.class).filter(OutreachState.ERASED.name()::equals).isPresent()) {
            draft.wrong("CASE_NOT_OPEN", "outreachCase", "error.intake.case.ERASED");
            return;
        }
        LocalDate received = row.find("receivedOn", LocalDate.class).orElseThrow();
        Optional<LocalDate> end = row.find("closedOn", LocalDate.class).or(() -> row.find("convertedOn", LocalDate.class));
        if (day.isPresent() && day.get().isBefore(received)) {
            draft.wrong("OUT_OF_RANGE", field, "error.write.before-start", Map.of("start", received));
        } else if (day.isPresent() && end.isPresent() && day.get().isAfter(end.get())) {
            draft.wrong("CASE_NOT_OPEN", field, "error.intake.after-end", Map.of("end", end.get()));
        }
    }

    /** A national identifier in a text is one too many: nobody has consented to anything. */
    static void nothingIdentifying(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        for (String field : new String[]{"name", "description"}) {
            boolean found = sheet.text(field).stream().flatMap(text -> java.util.Arrays.stream(text.split("[\\s,;:()]+", -1)))
                    .filter(word -> word.chars().filter(Character::isDigit).count() >= 6)
                    .anyMatch(word -> desk.plugins().identifiers().read(desk.catalogue().identifiers(desk.tenant().country()), word,
                            desk.today()) instanceof IdentifierReading.Known);
            if (found) {
                draft.wrong("NATIONAL_ID_NOT_ALLOWED", field, "error.intake.national-id");
            }
        }
    }
}
