package org.rinnalla.core.write;

import java.util.Set;
import org.rinnalla.core.model.ReferralState;
import org.rinnalla.core.write.command.SheetCommand;

/** Rules about referrals that wait or come to nothing. */
final class ReferralSheets {
    static final Set<ReferralState> OPEN = Set.of(ReferralState.REFERRED, ReferralState.WAITING, ReferralState.INFORMED);

    private ReferralSheets() {}

    static void waits(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        open(draft, sheet);
        SheetChecks.notAhead(desk, draft, sheet, "waitingSince");
        SheetChecks.ordered(draft, sheet, "receivedOn", "waitingSince");
        sheet.put("state", ReferralState.WAITING.name());
    }

    static void withdrawn(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        ended(desk, draft, sheet, ReferralState.WITHDRAWN);
    }

    static void refused(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        ended(desk, draft, sheet, ReferralState.REFUSED);
    }

    private static void ended(Desk desk, Draft<SheetCommand> draft, Sheet sheet, ReferralState state) {
        boolean accepted = sheet.choice("state", ReferralState.class).filter(ReferralState.ACCEPTED::equals).isPresent();
        if (!accepted || sheet.id("enrolment").isPresent()) {
            open(draft, sheet);
        }
        decided(desk, draft, sheet);
        sheet.put("state", state.name());
    }

    static void decided(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.notAhead(desk, draft, sheet, "decidedOn");
        SheetChecks.ordered(draft, sheet, "receivedOn", "decidedOn");
    }

    static void open(Draft<SheetCommand> draft, Sheet sheet) {
        sheet.choice("state", ReferralState.class).filter(state -> !OPEN.contains(state))
                .ifPresent(state -> draft.wrong("REFERRAL_NOT_OPEN", "referral", "error.intake.referral." + state));
    }
}
