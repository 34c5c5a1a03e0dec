package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.PlacementEndReason;
import org.rinnalla.core.write.command.EnrolmentEnd;
import org.rinnalla.core.write.store.DatedRow;
import org.rinnalla.core.write.store.Lookups;
import org.rinnalla.core.write.store.StoredAssignment;
import org.rinnalla.core.write.store.StoredEnrolment;
import org.rinnalla.core.write.store.StoredPhase;
import org.rinnalla.core.write.store.StoredPlacement;
import org.rinnalla.core.write.store.StoredTerms;

/**
 * Ends enrolments. A placement that runs beyond the last day refuses the end: somebody must say how it ended. With a reason for the
 * placements given, they end on the same day.
 */
final class EnrolmentEnding implements Handler<EnrolmentEnd> {
    private final Map<Long, List<StoredPhase>> phases = new HashMap<>();
    private final Map<Long, List<StoredAssignment>> assignments = new HashMap<>();
    private final Map<Long, List<StoredPlacement>> placements = new HashMap<>();
    private final Map<Long, List<StoredTerms>> terms = new HashMap<>();

    @Override
    public void references(EnrolmentEnd command, References to) {
        to.change("enrolment", StoredEnrolment.class, command.enrolment(), command.version());
    }

    @Override
    public void prepare(Desk desk, List<Draft<EnrolmentEnd>> drafts) {
        Set<Long> ids = drafts.stream().flatMap(draft -> draft.find("enrolment", StoredEnrolment.class).stream()).map(StoredEnrolment::id)
                .collect(Collectors.toSet());
        Optional<LocalDate> first = drafts.stream().map(draft -> draft.command().endedOn()).min(Comparator.naturalOrder());
        if (ids.isEmpty() || first.isEmpty()) {
            return;
        }
        Lookups lookups = desk.work().lookups();
        phases.putAll(lookups.phases(ids));
        assignments.putAll(lookups.assignments(ids));
        placements.putAll(lookups.placements(ids, first.get().plusDays(1)));
        Set<Long> running = placements.values().stream().flatMap(List::stream).map(StoredPlacement::id).collect(Collectors.toSet());
        if (!running.isEmpty() && drafts.stream().anyMatch(draft -> draft.command().placementEndReason() != null)) {
            terms.putAll(lookups.terms(running));
        }
    }

    @Override
    public void check(Desk desk, Draft<EnrolmentEnd> draft) {
        StoredEnrolment enrolment = draft.row("enrolment", StoredEnrolment.class);
        LocalDate end = draft.command().endedOn();
        if (enrolment.endedOn() != null) {
            draft.wrong("ALREADY_ENDED", "enrolment", "error.write.already-ended", Map.of("end", enrolment.endedOn()));
            return;
        }
        SetupHandlers.order(draft, enrolment.startedOn(), "endedOn", end);
        if (end.isAfter(desk.today())) {
            draft.wrong("OUT_OF_RANGE", "endedOn", "error.write.in-future");
        }
        List<StoredPlacement> running = running(enrolment, end);
        List<DatedRow> steps = new ArrayList<>(phases.getOrDefault(enrolment.id(), List.of()));
        steps.addAll(assignments.getOrDefault(enrolment.id(), List.of()));
        running.forEach(placement -> steps.addAll(terms.getOrDefault(placement.id(), List.of())));
        Stream.concat(History.lastStart(steps).stream(), running.stream().map(StoredPlacement::startedOn)).filter(end::isBefore)
                .max(Comparator.naturalOrder()).ifPresent(
                        last -> draft.wrong("OUT_OF_RANGE", "endedOn", "error.write.later-steps", Map.of("last", last)));
        if (!running.isEmpty() && draft.command().placementEndReason() == null) {
            draft.wrong("PLACEMENTS_RUNNING", "placementEndReason", "error.write.placements-running", Map.of("count", running.size(),
                    "started",
                    running.stream().map(placement -> placement.startedOn().toString()).sorted().collect(Collectors.joining(", "))));
        }
    }

    @Override
    public Effect apply(Desk desk, Draft<EnrolmentEnd> draft) {
        StoredEnrolment enrolment = draft.row("enrolment", StoredEnrolment.class);
        EnrolmentEnd command = draft.command();
        PlacementEndReason reason = command.placementEndReason();
        for (StoredPlacement placement : running(enrolment, command.endedOn())) {
            if (reason != null) {
                placement.end(command.endedOn(), reason);
                History.close(terms.getOrDefault(placement.id(), List.of()), command.endedOn());
                draft.beside(Effect.changed(Nouns.PLACEMENT, placement));
            }
        }
        History.close(phases.getOrDefault(enrolment.id(), List.of()), command.endedOn());
        History.close(assignments.getOrDefault(enrolment.id(), List.of()), command.endedOn());
        enrolment.end(command.endedOn(), command.endReason());
        return Effect.changed(Nouns.ENROLMENT, enrolment);
    }

    private List<StoredPlacement> running(StoredEnrolment enrolment, LocalDate end) {
        return placements.getOrDefault(enrolment.id(), List.of()).stream()
                .filter(placement -> placement.endedOn() == null || placement.endedOn().isAfter(end)).toList();
    }
}
