package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.command.TeamKinds;
import org.rinnalla.core.write.store.StoredUnit;

/** Rules about those who work. */
final class TeamSheets {
    private TeamSheets() {}

    static Map<CommandKind, Supplier<SheetRule>> rules() {
        return Map.ofEntries(Map.entry(TeamKinds.PEER_CERTIFICATE_RECORD, () -> TeamSheets::certificate),
                Map.entry(TeamKinds.PEER_CERTIFICATE_REVOKE, () -> TeamSheets::revoked),
                Map.entry(TeamKinds.PEER_POST_OPEN, PeerPosts.Open::new), Map.entry(TeamKinds.PEER_POST_CORRECT, PeerPosts.Correct::new),
                Map.entry(TeamKinds.PEER_POST_END, () -> TeamSheets::ended), Map.entry(TeamKinds.TASK_FRAME_ISSUE, TaskFrames::new),
                Map.entry(TeamKinds.PEER_CHECK_IN_RECORD, PeerPosts.CheckIn::new),
                Map.entry(TeamKinds.PEER_SUPERVISION_RECORD, () -> PeerPosts::held),
                Map.entry(TeamKinds.STAFF_EMPLOYMENT_BEGIN, () -> TeamSheets::employed),
                Map.entry(TeamKinds.STAFF_EMPLOYMENT_END, () -> TeamSheets::ended),
                Map.entry(TeamKinds.STAFF_SUPPORT_BEGIN, () -> TeamSheets::supported),
                Map.entry(TeamKinds.STAFF_SUPPORT_END, () -> TeamSheets::ended));
    }

    private static void certificate(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.notAhead(desk, draft, sheet, "issuedOn");
        SheetChecks.ordered(draft, sheet, "issuedOn", "expiresOn");
    }

    private static void revoked(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.notAhead(desk, draft, sheet, "revokedOn");
        SheetChecks.ordered(draft, sheet, "issuedOn", "revokedOn");
    }

    /** The employer may be another organisation than that of the workplace; it is said, not refused. */
    private static void employed(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.ordered(draft, sheet, "startsOn", "endsOn");
        long workplace = draft.row("workplace", StoredUnit.class).providerId();
        sheet.put("acrossProviders", sheet.id("employer").filter(employer -> employer != workplace).isPresent());
    }

    private static void supported(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.ordered(draft, sheet, "startsOn", "endsOn");
        if (sheet.id("staffMember").equals(sheet.id("supporter"))) {
            draft.wrong("SAME_PERSON", "supporter", "error.team.same-person");
        }
    }

    /** It ends once; the day is the first on which it no longer holds. */
    private static void ended(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.ordered(draft, sheet, "startsOn", "endsOn");
        sheet.before().flatMap(row -> row.find("endsOn", LocalDate.class)).filter(end -> !end.isAfter(desk.today()))
                .ifPresent(end -> draft.wrong("ALREADY_ENDED", "endsOn", "error.write.already-ended", Map.of("end", end)));
    }
}
