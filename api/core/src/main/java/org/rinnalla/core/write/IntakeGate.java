package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rinnalla.core.model.IntakeNouns;
import org.rinnalla.core.model.OutreachState;
import org.rinnalla.core.model.ReferralState;
import org.rinnalla.core.plugin.InstalledProgramme;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.write.command.Ref;
import org.rinnalla.core.write.store.Sheets;
import org.rinnalla.core.write.store.StoredSheet;
import org.rinnalla.spi.IntakeStep;

/**
 * What lies before enrolments: somebody who is sought is no participant before the case was converted, and a programme's steps have been
 * taken. A referral that leads to an enrolment says so afterwards.
 */
final class IntakeGate {
    private final Map<Long, List<Sheets.Known>> referrals = new HashMap<>();
    private final Set<Long> converted = new HashSet<>();
    private final Set<Long> used = new HashSet<>();
    private final Map<Draft<?>, Long> chosen = new HashMap<>();
    private final IntakeSteps steps = new IntakeSteps();

    void load(Desk desk, Set<Long> participants, boolean outreach) {
        Sheets sheets = desk.work().sheets();
        referrals.putAll(sheets.where(IntakeNouns.REFERRAL, "participantId", participants).stream().filter(IntakeGate::leads)
                .collect(Collectors.groupingBy(row -> row.need("participantId", Long.class))));
        steps.load(desk, referrals.values().stream().flatMap(List::stream).map(Sheets.Known::id).toList());
        if (outreach) {
            sheets.where(IntakeNouns.OUTREACH_CASE, "participantId", participants).stream()
                    .filter(row -> row.need("state", String.class).equals(OutreachState.CONVERTED.name()))
                    .forEach(row -> converted.add(row.need("participantId", Long.class)));
        }
    }

    private static boolean leads(Sheets.Known referral) {
        ReferralState state = ReferralState.valueOf(referral.need("state", String.class));
        return referral.value("enrolmentId") == null && (ReferralSheets.OPEN.contains(state) || state == ReferralState.ACCEPTED);
    }

    /** Looks at an enrolment that is to begin on a day. */
    void check(Desk desk, Draft<?> draft, InstalledProgramme programme, Stay stay) {
        programme.definition().outreach().filter(rules -> !converted.contains(stay.participant())).ifPresent(
                rules -> draft.broken(rules.participantRule(), "NOT_CONVERTED", "participant", "error.intake.not-converted", Map.of()));
        List<IntakeStep> asked = programme.definition().intake().steps();
        List<Sheets.Known> open = referrals.getOrDefault(stay.participant(), List.of()).stream()
                .filter(row -> row.need("programmeId", Long.class) == stay.programme() && !used.contains(row.id()))
                .filter(row -> !row.need("receivedOn", LocalDate.class).isAfter(stay.start()))
                .sorted(Comparator.comparing((Sheets.Known row) -> row.need("receivedOn", LocalDate.class)).reversed()).toList();
        Optional<Sheets.Known> whole = open.stream().filter(row -> steps.missing(row.id(), asked, stay.start()).isEmpty()).findFirst();
        if (whole.isPresent()) {
            chosen.put(draft, whole.get().id());
        } else if (!open.isEmpty()) {
            steps.missing(open.getFirst().id(), asked, stay.start())
                    .ifPresent(step -> IntakeSteps.refuse(desk, draft, programme, step, "participant"));
        } else {
            asked.stream().findFirst().map(IntakeStep::rule).or(() -> programme.definition().intake().referrers().map(list -> list.rule()))
                    .ifPresent(rule -> draft.broken(rule, "REFERRAL_MISSING", "participant", "error.intake.referral-missing", Map.of()));
        }
    }

    /** A stay that is to begin. */
    record Stay(long participant, long programme, LocalDate start) {}

    /** The referral has led to this enrolment. */
    void enrolled(Desk desk, Draft<?> draft, long enrolment, LocalDate start) {
        Long id = chosen.get(draft);
        if (id == null || !used.add(id)) {
            return;
        }
        for (StoredSheet referral : desk.work().sheets()
                .find(IntakeNouns.REFERRAL, Set.<Ref>of(new Ref.ById(id)), new Scope.Tenant(), true).values()) {
            referral.put("state", ReferralState.ACCEPTED.name());
            referral.put("enrolmentId", enrolment);
            if (referral.find("decidedOn", LocalDate.class).isEmpty()) {
                referral.put("decidedOn", start);
            }
            referral.touch();
            draft.beside(Effect.changed(IntakeNouns.REFERRAL, referral));
        }
    }
}
