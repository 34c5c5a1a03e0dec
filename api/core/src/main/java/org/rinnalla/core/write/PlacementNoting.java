package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.CompetitiveFacts;
import org.rinnalla.core.model.NextJobHelp;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.WorkNouns;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.InputField;
import org.rinnalla.core.write.command.JobEnding;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.command.WorkKinds;
import org.rinnalla.core.write.store.Sheets.Known;
import org.rinnalla.core.write.store.StoredEmployer;
import org.rinnalla.core.write.store.StoredPlacement;
import org.rinnalla.core.write.store.StoredTerms;
import org.rinnalla.spi.PlacementKind;

/** What is set in a placement later on: corrections, what it led to, help with a next job, who guides. */
final class PlacementNoting implements Handler<SheetCommand> {
    private static final List<String> KEPT = List.of("kind", "title", "occupation", "subsidy", "startedOn", "endedOn", "endReason",
            "openToAnyone", "minimumPay", "equalPay", "ownContract", "setAside", "agencyLimit", "employerId");
    private static final Set<String> NOT_SET = Set.of("placement", "version", "reason");

    private final CommandKind kind;
    private final PlacementNature nature = new PlacementNature();
    private final Map<Long, Known> placements = new HashMap<>();
    private final Map<Long, Known> enrolments = new HashMap<>();
    private final Map<Long, List<StoredTerms>> terms = new HashMap<>();

    PlacementNoting(CommandKind kind) {
        this.kind = kind;
    }

    @Override
    public void references(SheetCommand command, References to) {
        to.change("placement", StoredPlacement.class, command.values().ref("placement"), command.values().version())
                .see("employer", StoredEmployer.class, command.values().findRef("employer"))
                .see("ledTo", StoredPlacement.class, command.values().findRef("ledTo"));
    }

    @Override
    public void prepare(Desk desk, List<Draft<SheetCommand>> drafts) {
        Set<Long> ids = drafts.stream()
                .flatMap(
                        draft -> List.of("placement", "ledTo").stream().flatMap(field -> draft.find(field, StoredPlacement.class).stream()))
                .map(StoredPlacement::id).collect(Collectors.toSet());
        desk.work().sheets().where(Nouns.PLACEMENT, "id", ids).forEach(row -> placements.put(row.id(), row));
        desk.work().sheets()
                .where(Nouns.ENROLMENT, "id",
                        placements.values().stream().map(row -> row.need("enrolmentId", Long.class)).collect(Collectors.toSet()))
                .forEach(row -> enrolments.put(row.id(), row));
        terms.putAll(desk.work().lookups().terms(ids));
        nature.prepare(desk,
                enrolments.values().stream().map(row -> row.need("programmeId", Long.class)).collect(Collectors.toSet()));
    }

    @Override
    public void check(Desk desk, Draft<SheetCommand> draft) {
        Known before = before(draft);
        Map<String, @Nullable Object> after = after(draft, before);
        LocalDate start = Objects.requireNonNull((LocalDate) after.get("startedOn"));
        PlacementHandlers.ending(desk, draft, start, ending(after));
        if (kind.equals(WorkKinds.PLACEMENT_CORRECT)) {
            corrected(desk, draft, before, after);
        } else if (kind.equals(WorkKinds.PLACEMENT_LED_TO_JOB)) {
            led(draft, before);
        }
    }

    private void corrected(Desk desk, Draft<SheetCommand> draft, Known before, Map<String, @Nullable Object> after) {
        if (changed(draft, before).isEmpty()) {
            draft.wrong("REQUIRED", "kind", "error.placement.nothing-corrected");
        }
        LocalDate start = Objects.requireNonNull((LocalDate) after.get("startedOn"));
        LocalDate end = (LocalDate) after.get("endedOn");
        if (after.get("endReason") != null && end == null || after.get("endReason") == null && draft.command().values().given("endedOn")) {
            draft.wrong("REQUIRED", end == null ? "endedOn" : "endReason", "error.write.end-and-reason");
        }
        if (end != null && end.isBefore(start)) {
            draft.wrong("OUT_OF_RANGE", draft.command().values().given("endedOn") ? "endedOn" : "startedOn", "error.write.before-start",
                    Map.of("start", start));
        }
        within(desk, draft, before, start, end);
        Known enrolment = enrolments.get(before.need("enrolmentId", Long.class));
        nature.check(desk, draft, enrolment == null ? 0 : enrolment.need("programmeId", Long.class), new PlacementNature.Nature(
                PlacementKind.valueOf(String.valueOf(after.get("kind"))), CompetitiveFacts.of(after::get), (String) after.get("subsidy"),
                start));
    }

    /** The days lie in the enrolment, and the terms in the days. */
    private void within(Desk desk, Draft<SheetCommand> draft, Known before, LocalDate start, @Nullable LocalDate end) {
        Known enrolment = enrolments.get(before.need("enrolmentId", Long.class));
        if (enrolment != null && start.isBefore(enrolment.need("startedOn", LocalDate.class))) {
            draft.wrong("OUT_OF_RANGE", "startedOn", "error.write.before-enrolment",
                    Map.of("start", enrolment.need("startedOn", LocalDate.class)));
        }
        LocalDate last = enrolment == null ? null : (LocalDate) enrolment.value("endedOn");
        if (last != null && end != null && end.isAfter(last)) {
            draft.wrong("OUT_OF_RANGE", "endedOn", "error.write.after-enrolment", Map.of("end", last));
        }
        for (LocalDate day : end == null ? List.of(start) : List.of(start, end)) {
            if (day.isAfter(desk.today().plusYears(1))) {
                draft.wrong("OUT_OF_RANGE", day.equals(start) ? "startedOn" : "endedOn", "error.write.more-than-a-year-ahead");
            }
        }
        List<StoredTerms> history = history(before);
        if (history.size() > 1 && !start.isBefore(history.get(1).startsOn())) {
            draft.wrong("OUT_OF_RANGE", "startedOn", "error.placement.terms-begin", Map.of("first", history.get(1).startsOn()));
        } else if (end != null && history.size() > 1 && end.isBefore(history.getLast().startsOn())) {
            draft.wrong("OUT_OF_RANGE", "endedOn", "error.write.later-steps", Map.of("last", history.getLast().startsOn()));
        }
    }

    /** KN-10: the goal of an internship is a job; which one it led to is told. */
    private void led(Draft<SheetCommand> draft, Known before) {
        PlacementKind from = PlacementKind.valueOf(before.need("kind", String.class));
        if (from == PlacementKind.COMPETITIVE || from == PlacementKind.STUDIES) {
            draft.wrong("NOT_AN_INTERNSHIP", "placement", "error.placement.led-only");
        }
        boolean yes = Boolean.TRUE.equals(draft.command().values().findBoolean("ledToJob"));
        Optional<Known> to = draft.find("ledTo", StoredPlacement.class).flatMap(row -> Optional.ofNullable(placements.get(row.id())));
        if (to.isPresent() && !yes) {
            draft.wrong("LED_TO_NO_JOB", "ledTo", "error.placement.led-to-no");
        } else if (to.isPresent() && !follows(before, to.get())) {
            draft.wrong("LED_TO_NO_JOB", "ledTo", "error.placement.led-to-job", Map.of("start", before.need("startedOn", LocalDate.class)));
        }
    }

    private static boolean follows(Known before, Known to) {
        PlacementKind kind = PlacementKind.valueOf(to.need("kind", String.class));
        boolean job = kind == PlacementKind.COMPETITIVE || kind == PlacementKind.SUBSIDISED || kind == PlacementKind.SHELTERED;
        return job && to.id() != before.id() && to.need("participantId", Long.class).equals(before.need("participantId", Long.class))
                && !to.need("startedOn", LocalDate.class).isBefore(before.need("startedOn", LocalDate.class));
    }

    @Override
    public Effect apply(Desk desk, Draft<SheetCommand> draft) {
        StoredPlacement placement = draft.row("placement", StoredPlacement.class);
        Known before = before(draft);
        if (kind.equals(WorkKinds.PLACEMENT_CORRECT)) {
            keep(desk, draft, before);
            move(draft, before);
        } else if (kind.equals(WorkKinds.PLACEMENT_LED_TO_JOB) && draft.find("ledTo", StoredPlacement.class).isEmpty()) {
            placement.put("ledToId", null);
        }
        given(draft).forEach(placement::put);
        placement.touch();
        return Effect.changed(Nouns.PLACEMENT, placement);
    }

    /** What stood there before. */
    private static void keep(Desk desk, Draft<SheetCommand> draft, Known before) {
        Map<String, Object> row = new TreeMap<>();
        KEPT.forEach(name -> Optional.ofNullable(before.value(name)).ifPresent(value -> row.put(name, value)));
        row.put("correctedOn", desk.today());
        row.put("fields", String.join(" ", changed(draft, before)));
        Optional.ofNullable(draft.command().values().findText("reason")).ifPresent(reason -> row.put("reason", reason));
        row.put("placementId", before.id());
        row.put("participantId", before.need("participantId", Long.class));
        draft.beside(Effect.made(WorkNouns.PLACEMENT_CORRECTION, desk.work().sheets().make(WorkNouns.PLACEMENT_CORRECTION, row)));
    }

    /** The first terms begin with the placement, the last ones end with it. */
    private void move(Draft<SheetCommand> draft, Known before) {
        List<StoredTerms> history = history(before);
        Map<String, @Nullable Object> given = given(draft);
        if (!history.isEmpty() && given.get("startedOn") instanceof LocalDate start) {
            history.getFirst().since(start);
        }
        if (!history.isEmpty() && given.get("endedOn") instanceof LocalDate end) {
            history.getLast().until(end.plusDays(1));
        }
    }

    private List<StoredTerms> history(Known placement) {
        return terms.getOrDefault(placement.id(), List.of()).stream().sorted(java.util.Comparator.comparing(StoredTerms::startsOn))
                .toList();
    }

    private Known before(Draft<SheetCommand> draft) {
        return Objects.requireNonNull(placements.get(draft.row("placement", StoredPlacement.class).id()));
    }

    private Map<String, @Nullable Object> after(Draft<SheetCommand> draft, Known before) {
        Map<String, @Nullable Object> after = new TreeMap<>();
        Nouns.PLACEMENT.attributes().forEach(attribute -> after.put(attribute.name(), before.value(attribute.name())));
        after.putAll(given(draft));
        return after;
    }

    /** What was given, by attribute. */
    private Map<String, @Nullable Object> given(Draft<SheetCommand> draft) {
        Map<String, @Nullable Object> given = new TreeMap<>();
        for (InputField field : kind.fields()) {
            if (!NOT_SET.contains(field.name()) && draft.command().values().given(field.name())) {
                given.put(field.idName(), switch (field.name()) {
                    case "employer" -> draft.find("employer", StoredEmployer.class).map(StoredEmployer::id).orElse(null);
                    case "ledTo" -> draft.find("ledTo", StoredPlacement.class).map(StoredPlacement::id).orElse(null);
                    default -> draft.command().values().value(field.name());
                });
            }
        }
        return given;
    }

    private static List<String> changed(Draft<SheetCommand> draft, Known before) {
        List<String> changed = new ArrayList<>();
        for (InputField field : WorkKinds.PLACEMENT_CORRECT.fields()) {
            if (NOT_SET.contains(field.name()) || !draft.command().values().given(field.name())) {
                continue;
            }
            Object now = field.name().equals("employer")
                    ? draft.find("employer", StoredEmployer.class).map(StoredEmployer::id).orElse(null)
                    : draft.command().values().value(field.name());
            if (!Objects.equals(now, before.value(field.idName()))) {
                changed.add(field.name());
            }
        }
        return changed;
    }

    private static JobEnding ending(Map<String, @Nullable Object> after) {
        Object help = after.get("nextJobHelp");
        return new JobEnding((LocalDate) after.get("noticeOn"), (LocalDate) after.get("lossHeardOn"), (String) after.get("learnt"),
                help == null ? null : NextJobHelp.valueOf(String.valueOf(help)), (LocalDate) after.get("nextJobHelpOn"));
    }
}
