package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rinnalla.core.model.IntakeNouns;
import org.rinnalla.core.plugin.InstalledProgramme;
import org.rinnalla.core.write.store.Sheets;
import org.rinnalla.spi.IntakeStep;

/** Which steps of referrals have been taken, on which days, and what the programme's order says to it. */
final class IntakeSteps {
    private final Map<Long, List<Taken>> taken = new HashMap<>();

    record Taken(String step, LocalDate heldOn) {}

    void load(Desk desk, Collection<Long> referrals) {
        for (Sheets.Known row : desk.work().sheets().where(IntakeNouns.REFERRAL_STEP, "referralId", referrals)) {
            add(row.need("referralId", Long.class), new Taken(row.need("step", String.class), row.need("heldOn", LocalDate.class)));
        }
    }

    void add(long referral, Taken step) {
        taken.computeIfAbsent(referral, each -> new ArrayList<>()).add(step);
    }

    List<Taken> of(long referral) {
        return taken.getOrDefault(referral, List.of());
    }

    /** The first step of the programme that has not been taken until a day; empty: all have been, in their order. */
    Optional<IntakeStep> missing(long referral, List<IntakeStep> steps, LocalDate until) {
        LocalDate from = LocalDate.MIN;
        for (IntakeStep step : steps) {
            LocalDate after = from;
            Optional<LocalDate> held = of(referral).stream().filter(each -> each.step().equals(step.code())).map(Taken::heldOn)
                    .filter(day -> !day.isBefore(after) && !day.isAfter(until)).min(LocalDate::compareTo);
            if (held.isEmpty()) {
                return Optional.of(step);
            }
            from = held.get();
        }
        return Optional.empty();
    }

    static String label(Desk desk, InstalledProgramme programme, IntakeStep step) {
        return desk.catalogue().texts().text(programme.plugin().id(), desk.context().locale(), step.label(), Map.of());
    }

    /** The programme's rule is broken: a step that must come first has not been taken. */
    static void refuse(Desk desk, Draft<?> draft, InstalledProgramme programme, IntakeStep step, String field) {
        draft.broken(step.rule(), "STEP_MISSING", field, "error.intake.step-missing", Map.of("step", label(desk, programme, step)));
    }
}
