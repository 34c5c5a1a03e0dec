package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rinnalla.core.model.IntakeNouns;
import org.rinnalla.core.model.ReferralState;
import org.rinnalla.core.plugin.InstalledProgramme;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.spi.IntakeRules.ReferrerList;
import org.rinnalla.spi.Referrer;

/** A referral comes in or is corrected: from whom, by whose wish, and from a referrer that the programme knows on that day. */
final class ReferralReceiving implements SheetRule {
    private final IntakeProgrammes programmes = new IntakeProgrammes();
    private final StaffRoles roles = new StaffRoles();

    @Override
    public void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.notAhead(desk, draft, sheet, "receivedOn");
        SheetChecks.notAhead(desk, draft, sheet, "ownWishOn");
        LocalDate day = sheet.date("receivedOn").orElse(desk.today());
        Optional<InstalledProgramme> programme = sheet.before().isPresent()
                ? programmes.of(desk, sheet.id("programme").orElseThrow())
                : programmes.named(desk, draft);
        programme.ifPresent(found -> {
            found.definition().intake().referrers().ifPresent(list -> referrer(desk, draft, sheet, list));
            roles.check(desk, draft, "specialist", found.definition().specialistRoles(), day);
        });
        if (sheet.before().isPresent()) {
            ReferralSheets.open(draft, sheet);
        } else {
            sheet.put("state", ReferralState.REFERRED.name());
            again(desk, draft, sheet);
        }
    }

    private static void referrer(Desk desk, Draft<SheetCommand> draft, Sheet sheet, ReferrerList list) {
        LocalDate day = sheet.date("receivedOn").orElse(desk.today());
        String allowed = list.all().stream().filter(each -> each.holdsOn(day)).map(Referrer::code).collect(Collectors.joining(", "));
        Optional<String> named = sheet.text("referrer");
        if (named.isEmpty()) {
            draft.broken(list.rule(), "REFERRER_MISSING", "referrer", "error.intake.referrer-missing", Map.of("allowed", allowed));
        } else if (list.all().stream().noneMatch(each -> each.code().equals(named.get()) && each.holdsOn(day))) {
            draft.broken(list.rule(), "REFERRER_NOT_LISTED", "referrer", "error.intake.referrer-unknown",
                    Map.of("allowed", allowed, "day", day));
        }
    }

    private static void again(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        Optional<Long> programme = sheet.id("programme");
        boolean open = sheet.id("participant").isPresent() && desk.work().sheets()
                .where(IntakeNouns.REFERRAL, "participantId", List.of(sheet.id("participant").get())).stream()
                .anyMatch(row -> programme.equals(Optional.ofNullable(row.value("programmeId")))
                        && ReferralSheets.OPEN.contains(ReferralState.valueOf(row.need("state", String.class))));
        if (open) {
            draft.warn("REFERRED_ALREADY", "participant", "error.intake.referred-already", Map.of());
        }
    }
}
