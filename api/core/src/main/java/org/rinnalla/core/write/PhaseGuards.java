package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.InstalledProgramme;
import org.rinnalla.core.write.command.EnrolmentAccept;
import org.rinnalla.core.write.command.EnrolmentAdvance;
import org.rinnalla.core.write.command.Form;
import org.rinnalla.core.write.store.Sheets;
import org.rinnalla.core.write.store.StoredEnrolment;
import org.rinnalla.core.write.store.StoredPhase;
import org.rinnalla.spi.PhaseEnvironment;
import org.rinnalla.spi.PlacementKind;

/** Asks a programme's guards whether an enrolment can enter a phase. */
final class PhaseGuards {
    private final Map<Long, List<Placed>> placements = new HashMap<>();

    private record Placed(PlacementKind kind, LocalDate startedOn) {}

    void load(Desk desk, Set<Long> enrolments) {
        for (Sheets.Known row : desk.work().sheets().where(Nouns.PLACEMENT, "enrolmentId", enrolments)) {
            placements.computeIfAbsent(row.need("enrolmentId", Long.class), each -> new ArrayList<>()).add(
                    new Placed(PlacementKind.valueOf(row.need("kind", String.class)), row.need("startedOn", LocalDate.class)));
        }
    }

    void check(Desk desk, Draft<EnrolmentAdvance> draft, InstalledProgramme programme, List<StoredPhase> history) {
        if (programme.definition().phaseGuards().isEmpty()) {
            return;
        }
        StoredEnrolment enrolment = draft.row("enrolment", StoredEnrolment.class);
        LocalDate start = draft.command().startsOn();
        Facts facts = new Facts(draft.command().phase(), start, enrolment.startedOn(),
                history.stream().map(each -> new PhaseEnvironment.PastPhase(each.phase(), each.startsOn())).toList(),
                placements.getOrDefault(enrolment.id(), List.of()).stream().filter(each -> !each.startedOn().isAfter(start))
                        .map(Placed::kind).toList());
        Eligibility.tell(desk, draft, programme, desk.plugins().eligibility().check(programme, facts));
    }

    /**
     * Whether somebody can begin in a later phase: as whoever began in the first one and goes on the same day. Files bring in what was
     * decided elsewhere and long ago, and are not asked.
     */
    static void begin(Desk desk, Draft<EnrolmentAccept> draft, InstalledProgramme programme) {
        String phase = draft.command().course().phase();
        String first = programme.definition().phases().getFirst().code();
        if (draft.attempt().form() == Form.IDS && phase != null && !phase.equals(first)
                && !programme.definition().phaseGuards().isEmpty()) {
            LocalDate start = draft.command().course().startedOn();
            Facts facts = new Facts(phase, start, start, List.of(new PhaseEnvironment.PastPhase(first, start)), List.of());
            Eligibility.tell(desk, draft, programme, desk.plugins().eligibility().check(programme, facts));
        }
    }

    private record Facts(String phase, LocalDate date, LocalDate startedOn, List<PastPhase> phases,
            List<PlacementKind> placements) implements PhaseEnvironment {}
}
