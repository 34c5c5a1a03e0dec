package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rinnalla.core.model.IntakeNouns;
import org.rinnalla.core.model.ReferralState;
import org.rinnalla.core.plugin.InstalledProgramme;
import org.rinnalla.core.write.IntakeSteps.Taken;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.store.StoredSheet;
import org.rinnalla.spi.Attendee;
import org.rinnalla.spi.IntakeStep;
import org.rinnalla.spi.Role;

/** A step on the way to an enrolment, in the order and with the people that the programme's definition asks for. */
final class ReferralSteps implements SheetRule {
    private static final Set<ReferralState> ENDED = EnumSet.of(ReferralState.WITHDRAWN, ReferralState.REFUSED);
    private final IntakeProgrammes programmes = new IntakeProgrammes();
    private final StaffRoles roles = new StaffRoles();
    private final IntakeSteps steps = new IntakeSteps();

    @Override
    public void prepare(Desk desk, List<Draft<SheetCommand>> drafts) {
        steps.load(desk, drafts.stream().flatMap(draft -> draft.find("referral", StoredSheet.class).stream()).map(StoredSheet::id)
                .distinct().toList());
    }

    @Override
    public void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.notAhead(desk, draft, sheet, "heldOn");
        ReferralState state = state(draft);
        if (ENDED.contains(state)) {
            draft.wrong("REFERRAL_NOT_OPEN", "referral", "error.intake.referral." + state);
        }
        LocalDate day = sheet.date("heldOn").orElse(desk.today());
        roles.check(desk, draft, "careContact", Set.of(Role.CARE_CONTACT), day);
        Optional<InstalledProgramme> programme = programme(desk, draft);
        if (programme.isEmpty()) {
            draft.wrong("RULES_MISSING", "referral", "error.programme.missing");
            return;
        }
        roles.check(desk, draft, "specialist", programme.get().definition().specialistRoles(), day);
        List<IntakeStep> asked = programme.get().definition().intake().steps();
        Optional<IntakeStep> step = asked.stream().filter(each -> sheet.text("step").filter(each.code()::equals).isPresent()).findFirst();
        if (step.isEmpty()) {
            String allowed = asked.stream().map(IntakeStep::code).collect(Collectors.joining(", "));
            draft.wrong("UNKNOWN_VALUE", "step", asked.isEmpty() ? "error.intake.no-steps" : "error.field.value",
                    Map.of("allowed", allowed));
        } else {
            attended(desk, draft, sheet, step.get());
            order(desk, draft, programme.get(), step.get(), day);
        }
    }

    private static void attended(Desk desk, Draft<SheetCommand> draft, Sheet sheet, IntakeStep step) {
        List<String> there = sheet.choices("attendees");
        String missing = step.attendees().stream().sorted().filter(each -> !there.contains(each.name()))
                .map((Attendee each) -> desk.catalogue().texts().label(desk.context().locale(), each)).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            draft.broken(step.rule(), "ATTENDEES_MISSING", "attendees", "error.intake.attendees", Map.of("missing", missing));
        }
    }

    private void order(Desk desk, Draft<SheetCommand> draft, InstalledProgramme programme, IntakeStep step, LocalDate day) {
        List<IntakeStep> asked = programme.definition().intake().steps();
        long referral = draft.row("referral", StoredSheet.class).id();
        List<IntakeStep> before = asked.subList(0, asked.indexOf(step));
        Optional<IntakeStep> never = steps.missing(referral, before, LocalDate.MAX);
        Optional<IntakeStep> late = steps.missing(referral, before, day);
        Set<String> after = asked.subList(asked.indexOf(step) + 1, asked.size()).stream().map(IntakeStep::code).collect(Collectors.toSet());
        boolean laterOneEarlier = steps.of(referral).stream()
                .anyMatch(each -> after.contains(each.step()) && each.heldOn().isBefore(day));
        if (never.isPresent()) {
            IntakeSteps.refuse(desk, draft, programme, never.get(), "step");
        } else if (late.isPresent() || laterOneEarlier) {
            draft.broken(step.rule(), "STEP_OUT_OF_ORDER", "heldOn", "error.intake.step-order",
                    Map.of("order",
                            asked.stream().map(each -> IntakeSteps.label(desk, programme, each)).collect(Collectors.joining(" → "))));
        }
    }

    @Override
    public void after(Desk desk, Draft<SheetCommand> draft, Sheet sheet, long id) {
        StoredSheet referral = draft.row("referral", StoredSheet.class);
        LocalDate day = sheet.date("heldOn").orElse(desk.today());
        steps.add(referral.id(), new Taken(sheet.text("step").orElse(""), day));
        List<IntakeStep> asked = programme(desk, draft).map(found -> found.definition().intake().steps()).orElse(List.of());
        if (state(draft) == ReferralState.REFERRED && steps.missing(referral.id(), asked, LocalDate.MAX).isEmpty()) {
            referral.put("state", ReferralState.INFORMED.name());
            referral.touch();
            draft.beside(Effect.changed(IntakeNouns.REFERRAL, referral));
        }
    }

    private Optional<InstalledProgramme> programme(Desk desk, Draft<SheetCommand> draft) {
        return draft.row("referral", StoredSheet.class).find("programmeId", Long.class).flatMap(id -> programmes.of(desk, id));
    }

    private static ReferralState state(Draft<SheetCommand> draft) {
        return ReferralState.valueOf(draft.row("referral", StoredSheet.class).find("state", String.class).orElseThrow());
    }
}
