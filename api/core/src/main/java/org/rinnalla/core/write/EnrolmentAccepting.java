package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.InstalledProgramme;
import org.rinnalla.core.write.command.EnrolmentAccept;
import org.rinnalla.core.write.command.EnrolmentCourse;
import org.rinnalla.core.write.store.Lookups;
import org.rinnalla.core.write.store.NewRows;
import org.rinnalla.core.write.store.NewRows.Days;
import org.rinnalla.core.write.store.NewRows.Staff;
import org.rinnalla.core.write.store.NewRows.Stand;
import org.rinnalla.core.write.store.StoredParticipant;
import org.rinnalla.core.write.store.StoredProgramme;
import org.rinnalla.core.write.store.StoredResidence;
import org.rinnalla.core.write.store.StoredStaffMember;
import org.rinnalla.core.write.store.StoredUnit;
import org.rinnalla.spi.EnrolmentState;
import org.rinnalla.spi.PhaseDefinition;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.Question;
import org.rinnalla.spi.Role;

/** Accepts participants into programmes, after the rules of the programme's definition. */
final class EnrolmentAccepting implements Handler<EnrolmentAccept> {
    private final List<Lookups.Stay> stays = new ArrayList<>();
    private final Map<Long, List<StoredResidence>> residences = new HashMap<>();
    private final Map<Long, Set<Long>> units = new HashMap<>();
    private final Caseloads caseloads = new Caseloads();
    private final IntakeGate gate = new IntakeGate();
    private final StaffRoles roles = new StaffRoles();

    @Override
    public void references(EnrolmentAccept command, References to) {
        to.hold("participant", StoredParticipant.class, command.participant()).see("programme", StoredProgramme.class, command.programme())
                .see("unit", StoredUnit.class, command.unit()).hold("specialist", StoredStaffMember.class, command.team().specialist())
                .see("careContact", StoredStaffMember.class, command.team().careContact());
    }

    @Override
    public void prepare(Desk desk, List<Draft<EnrolmentAccept>> drafts) {
        Set<Long> participants = drafts.stream().flatMap(draft -> draft.find("participant", StoredParticipant.class).stream())
                .map(StoredParticipant::id).collect(Collectors.toSet());
        if (participants.isEmpty()) {
            return;
        }
        Lookups lookups = desk.work().lookups();
        stays.addAll(lookups.stays(participants));
        residences.putAll(lookups.residences(participants));
        if (drafts.stream().anyMatch(draft -> draft.command().unit() != null)) {
            lookups.units(participants).forEach((participant, known) -> units.put(participant, new HashSet<>(known)));
        }
        gate.load(desk, participants, drafts.stream().flatMap(draft -> definition(desk, draft).stream())
                .anyMatch(definition -> definition.definition().outreach().isPresent()));
        roles.load(desk, drafts.stream().flatMap(draft -> Stream.of("specialist", "careContact")
                .flatMap(field -> draft.find(field, StoredStaffMember.class).stream())).map(StoredStaffMember::id).toList());
        caseloads.load(desk, drafts.stream().filter(draft -> limit(desk, draft).isPresent())
                .flatMap(draft -> draft.find("specialist", StoredStaffMember.class).stream()).map(StoredStaffMember::id).toList());
    }

    @Override
    public void check(Desk desk, Draft<EnrolmentAccept> draft) {
        EnrolmentCourse course = draft.command().course();
        StoredParticipant participant = draft.row("participant", StoredParticipant.class);
        dates(desk, draft, course);
        if (draft.command().unit() == null && !desk.reaches(participant.unitId())) {
            draft.wrong("REQUIRED", "unit", "error.write.unit-needed");
        }
        Optional<InstalledProgramme> definition = definition(desk, draft);
        if (definition.isEmpty()) {
            draft.wrong("RULES_MISSING", "programme", "error.programme.unknown",
                    Map.of("programme", draft.row("programme", StoredProgramme.class).definition()));
            return;
        }
        if (draft.sound("phase") && phase(definition.get(), course.phase()).isEmpty()) {
            Phases.unknown(draft, definition.get());
        }
        overlap(draft, participant);
        more(desk, draft).ifPresent(more -> caseloads.check(desk, draft, more));
        team(desk, draft, definition.get(), course.startedOn());
        statements(draft, definition.get());
        boolean sound = draft.sound();
        gate.check(desk, draft, definition.get(),
                new IntakeGate.Stay(participant.id(), draft.row("programme", StoredProgramme.class).id(), course.startedOn()));
        if (sound) {
            Eligibility.check(desk, draft, definition.get(), residences.getOrDefault(participant.id(), List.of()));
            PhaseGuards.begin(desk, draft, definition.get());
        }
    }

    @Override
    public Effect apply(Desk desk, Draft<EnrolmentAccept> draft) {
        EnrolmentAccept command = draft.command();
        EnrolmentCourse course = command.course();
        StoredParticipant participant = draft.row("participant", StoredParticipant.class);
        long programme = draft.row("programme", StoredProgramme.class).id();
        long unit = draft.find("unit", StoredUnit.class).map(StoredUnit::id).orElse(participant.unitId());
        Long specialist = draft.find("specialist", StoredStaffMember.class).map(StoredStaffMember::id).orElse(null);
        Long careContact = draft.find("careContact", StoredStaffMember.class).map(StoredStaffMember::id).orElse(null);
        PhaseDefinition phase = definition(desk, draft).flatMap(definition -> phase(definition, course.phase())).orElseThrow();
        Stand entered = new Stand(phase.code(), phase.state());
        Stand stand = course.endedOn() == null ? entered : new Stand(phase.code(), EnrolmentState.CLOSED);
        NewRows make = desk.work().make();
        long id = make.enrolment(command, participant, programme, unit, new Staff(specialist, careContact), stand);
        Days days = new Days(course.startedOn(), History.after(course.endedOn()));
        make.phase(id, participant.id(), entered, days);
        gate.enrolled(desk, draft, id, course.startedOn());
        if (specialist != null) {
            make.assignment(id, participant.id(), specialist, days,
                    more(desk, draft).map(more -> caseloads.overridden(desk, more)).orElse(null));
            if (runs(desk, course)) {
                caseloads.add(specialist, participant.id());
            }
        }
        if (unit != participant.unitId() && units.computeIfAbsent(participant.id(), each -> new HashSet<>()).add(unit)) {
            make.concern(participant.id(), unit);
        }
        stays.add(new Lookups.Stay(participant.id(), programme, course.startedOn(), course.endedOn()));
        return Effect.made(Nouns.ENROLMENT, id);
    }

    /** The specialist and the care contact work in such roles, in whichever organisation. */
    private void team(Desk desk, Draft<EnrolmentAccept> draft, InstalledProgramme programme, LocalDate start) {
        roles.check(desk, draft, "specialist", programme.definition().specialistRoles(), start);
        roles.check(desk, draft, "careContact", Set.of(Role.CARE_CONTACT), start);
    }

    /** Only the programme's own questions are answered. */
    private static void statements(Draft<EnrolmentAccept> draft, InstalledProgramme programme) {
        Set<String> keys = programme.definition().questions().stream().map(Question::key).collect(Collectors.toCollection(TreeSet::new));
        if (!keys.containsAll(draft.command().wish().statements().keySet())) {
            draft.wrong("UNKNOWN_VALUE", "statements", "error.field.value", Map.of("allowed", String.join(", ", keys)));
        }
    }

    private Optional<Caseloads.More> more(Desk desk, Draft<EnrolmentAccept> draft) {
        return draft.find("specialist", StoredStaffMember.class).filter(specialist -> runs(desk, draft.command().course()))
                .map(specialist -> new Caseloads.More(specialist.id(), draft.row("participant", StoredParticipant.class).id(),
                        limit(desk, draft), draft.command().team().caseloadReason()));
    }

    private static void dates(Desk desk, Draft<EnrolmentAccept> draft, EnrolmentCourse course) {
        LocalDate start = course.startedOn();
        StoredProgramme programme = draft.row("programme", StoredProgramme.class);
        if (start.isBefore(programme.startsOn())) {
            draft.wrong("OUT_OF_RANGE", "startedOn", "error.write.before-programme", Map.of("start", programme.startsOn()));
        } else if (programme.endsOn() != null && start.isAfter(programme.endsOn())) {
            draft.wrong("OUT_OF_RANGE", "startedOn", "error.write.after-programme", Map.of("end", programme.endsOn()));
        } else if (start.isAfter(desk.today().plusYears(1))) {
            draft.wrong("OUT_OF_RANGE", "startedOn", "error.write.more-than-a-year-ahead");
        }
        SetupHandlers.order(draft, start, "endedOn", course.endedOn());
        if (course.endedOn() != null && course.endedOn().isAfter(desk.today())) {
            draft.wrong("OUT_OF_RANGE", "endedOn", "error.write.in-future");
        }
        if ((course.endedOn() == null) != (course.endReason() == null) && draft.sound("endedOn")) {
            draft.wrong("REQUIRED", course.endedOn() == null ? "endedOn" : "endReason", "error.write.end-and-reason");
        }
        LocalDate wish = draft.command().wish().ownWishOn();
        if (wish != null && wish.isAfter(desk.today())) {
            draft.wrong("OUT_OF_RANGE", "ownWishOn", "error.write.in-future");
        }
    }

    private void overlap(Draft<EnrolmentAccept> draft, StoredParticipant participant) {
        long programme = draft.row("programme", StoredProgramme.class).id();
        EnrolmentCourse course = draft.command().course();
        for (Lookups.Stay stay : stays) {
            boolean same = stay.participantId() == participant.id() && stay.programmeId() == programme;
            if (same && !after(stay.startedOn(), course.endedOn()) && !after(course.startedOn(), stay.endedOn())) {
                draft.wrong("ALREADY_EXISTS", "participant", "error.write.enrolled-already", Map.of("start", stay.startedOn()));
                return;
            }
        }
    }

    private static boolean after(LocalDate day, @Nullable LocalDate end) {
        return end != null && day.isAfter(end);
    }

    private static boolean runs(Desk desk, EnrolmentCourse course) {
        return course.endedOn() == null || !course.endedOn().isBefore(desk.today());
    }

    private static Optional<InstalledProgramme> definition(Desk desk, Draft<EnrolmentAccept> draft) {
        return draft.find("programme", StoredProgramme.class)
                .flatMap(programme -> desk.catalogue().programme(new ProgrammeId(programme.definition())));
    }

    private static Optional<Integer> limit(Desk desk, Draft<EnrolmentAccept> draft) {
        return definition(desk, draft).flatMap(definition -> definition.definition().caseloadLimit());
    }

    private static Optional<PhaseDefinition> phase(InstalledProgramme programme, @Nullable String code) {
        return code == null ? programme.definition().phases().stream().findFirst() : programme.phase(code);
    }
}
