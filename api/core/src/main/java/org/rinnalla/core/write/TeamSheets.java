package org.rinnalla.core.write;

import java.util.Map;
import java.util.function.Supplier;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.command.TeamKinds;

/** Rules about those who work. */
final class TeamSheets {
    private TeamSheets() {}

    static Map<CommandKind, Supplier<SheetRule>> rules() {
        return Map.of(TeamKinds.PEER_CERTIFICATE_RECORD, () -> TeamSheets::certificate, TeamKinds.PEER_CERTIFICATE_REVOKE,
                () -> TeamSheets::revoked);
    }

    private static void certificate(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.notAhead(desk, draft, sheet, "issuedOn");
        SheetChecks.ordered(draft, sheet, "issuedOn", "expiresOn");
    }

    private static void revoked(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.notAhead(desk, draft, sheet, "revokedOn");
        SheetChecks.ordered(draft, sheet, "issuedOn", "revokedOn");
    }
}
