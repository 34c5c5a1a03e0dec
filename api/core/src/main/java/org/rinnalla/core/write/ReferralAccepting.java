package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.List;
import org.rinnalla.core.model.ReferralState;
import org.rinnalla.core.write.command.SheetCommand;

/** There is a place for somebody: every step that the programme asks for has been taken. */
final class ReferralAccepting implements SheetRule {
    private final IntakeProgrammes programmes = new IntakeProgrammes();
    private final StaffRoles roles = new StaffRoles();
    private final IntakeSteps steps = new IntakeSteps();

    @Override
    public void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        ReferralSheets.open(draft, sheet);
        ReferralSheets.decided(desk, draft, sheet);
        long referral = sheet.before().orElseThrow().id();
        LocalDate day = sheet.date("decidedOn").orElse(desk.today());
        programmes.of(desk, sheet.id("programme").orElseThrow()).ifPresent(programme -> {
            roles.check(desk, draft, "specialist", programme.definition().specialistRoles(), day);
            steps.load(desk, List.of(referral));
            steps.missing(referral, programme.definition().intake().steps(), day)
                    .ifPresent(step -> IntakeSteps.refuse(desk, draft, programme, step, "referral"));
        });
        sheet.put("state", ReferralState.ACCEPTED.name());
    }
}
