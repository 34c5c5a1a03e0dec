package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.InstalledProgramme;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.write.command.EnrolmentAdvance;
import org.rinnalla.core.write.command.EnrolmentAssign;
import org.rinnalla.core.write.command.Ref;
import org.rinnalla.core.write.store.NewRows.Stand;
import org.rinnalla.core.write.store.StoredAssignment;
import org.rinnalla.core.write.store.StoredEnrolment;
import org.rinnalla.core.write.store.StoredPhase;
import org.rinnalla.core.write.store.StoredProgramme;
import org.rinnalla.core.write.store.StoredStaffMember;
import org.rinnalla.spi.PhaseDefinition;
import org.rinnalla.spi.ProgrammeId;

/** Steps of an enrolment that runs: into another phase, to another specialist. */
final class EnrolmentChanging {
    private EnrolmentChanging() {}

    static final class Advance implements Handler<EnrolmentAdvance> {
        private final Map<Long, InstalledProgramme> programmes = new HashMap<>();
        private final Map<Long, List<StoredPhase>> histories = new HashMap<>();
        private final PhaseGuards guards = new PhaseGuards();

        @Override
        public void references(EnrolmentAdvance command, References to) {
            to.change("enrolment", StoredEnrolment.class, command.enrolment(), command.version());
        }

        @Override
        public void prepare(Desk desk, List<Draft<EnrolmentAdvance>> drafts) {
            programmes.putAll(programmes(desk, drafts));
            histories.putAll(desk.work().lookups().phases(ids(drafts)));
            if (programmes.values().stream().anyMatch(programme -> !programme.definition().phaseGuards().isEmpty())) {
                guards.load(desk, ids(drafts));
            }
        }

        @Override
        public void check(Desk desk, Draft<EnrolmentAdvance> draft) {
            StoredEnrolment enrolment = draft.row("enrolment", StoredEnrolment.class);
            step(desk, draft, enrolment, draft.command().startsOn());
            InstalledProgramme programme = programmes.get(enrolment.programmeId());
            if (programme == null) {
                draft.wrong("RULES_MISSING", "enrolment", "error.programme.missing");
            } else if (programme.phase(draft.command().phase()).isEmpty()) {
                Phases.unknown(draft, programme);
            } else if (draft.sound()) {
                guards.check(desk, draft, programme, histories.getOrDefault(enrolment.id(), List.of()));
            }
        }

        @Override
        public Effect apply(Desk desk, Draft<EnrolmentAdvance> draft) {
            StoredEnrolment enrolment = draft.row("enrolment", StoredEnrolment.class);
            LocalDate start = draft.command().startsOn();
            PhaseDefinition phase = Optional.ofNullable(programmes.get(enrolment.programmeId()))
                    .flatMap(programme -> programme.phase(draft.command().phase())).orElseThrow();
            List<StoredPhase> history = histories.getOrDefault(enrolment.id(), List.of());
            History.begin(history, start, same -> same.replace(phase.code(), phase.state()), days -> desk.work().make()
                    .phase(enrolment.id(), enrolment.participantId(), new Stand(phase.code(), phase.state()), days));
            if (History.current(history, start, desk.today())) {
                enrolment.enter(phase.code(), phase.state());
            }
            enrolment.touch();
            return Effect.changed(Nouns.ENROLMENT, enrolment);
        }
    }

    static final class Assign implements Handler<EnrolmentAssign> {
        private final Map<Long, InstalledProgramme> programmes = new HashMap<>();
        private final Map<Long, List<StoredAssignment>> histories = new HashMap<>();
        private final Caseloads caseloads = new Caseloads();
        private final StaffRoles roles = new StaffRoles();

        @Override
        public void references(EnrolmentAssign command, References to) {
            to.change("enrolment", StoredEnrolment.class, command.enrolment(), command.version()).hold("specialist",
                    StoredStaffMember.class, command.specialist());
        }

        @Override
        public void prepare(Desk desk, List<Draft<EnrolmentAssign>> drafts) {
            programmes.putAll(programmes(desk, drafts));
            histories.putAll(desk.work().lookups().assignments(ids(drafts)));
            if (programmes.values().stream().anyMatch(programme -> programme.definition().caseloadLimit().isPresent())) {
                caseloads.load(desk, drafts.stream().flatMap(draft -> draft.find("specialist", StoredStaffMember.class).stream())
                        .map(StoredStaffMember::id).toList());
            }
        }

        @Override
        public void check(Desk desk, Draft<EnrolmentAssign> draft) {
            StoredEnrolment enrolment = draft.row("enrolment", StoredEnrolment.class);
            step(desk, draft, enrolment, draft.command().startsOn());
            caseloads.check(desk, draft, more(draft));
            InstalledProgramme programme = programmes.get(enrolment.programmeId());
            if (programme != null) {
                roles.check(desk, draft, "specialist", programme.definition().specialistRoles(), draft.command().startsOn());
            }
        }

        private Caseloads.More more(Draft<EnrolmentAssign> draft) {
            StoredEnrolment enrolment = draft.row("enrolment", StoredEnrolment.class);
            Optional<Integer> limit = Optional.ofNullable(programmes.get(enrolment.programmeId()))
                    .flatMap(programme -> programme.definition().caseloadLimit());
            return new Caseloads.More(draft.row("specialist", StoredStaffMember.class).id(), enrolment.participantId(), limit,
                    draft.command().caseloadReason());
        }

        @Override
        public Effect apply(Desk desk, Draft<EnrolmentAssign> draft) {
            StoredEnrolment enrolment = draft.row("enrolment", StoredEnrolment.class);
            long specialist = draft.row("specialist", StoredStaffMember.class).id();
            LocalDate start = draft.command().startsOn();
            List<StoredAssignment> history = histories.getOrDefault(enrolment.id(), List.of());
            String reason = caseloads.overridden(desk, more(draft));
            History.begin(history, start, same -> same.replace(specialist, reason),
                    days -> desk.work().make().assignment(enrolment.id(), enrolment.participantId(), specialist, days, reason));
            if (History.current(history, start, desk.today())) {
                enrolment.assign(specialist);
                caseloads.add(specialist, enrolment.participantId());
            }
            enrolment.touch();
            return Effect.changed(Nouns.ENROLMENT, enrolment);
        }
    }

    /** A step lies within the enrolment, and not ahead: what stands in the enrolment is what holds today. */
    private static void step(Desk desk, Draft<?> draft, StoredEnrolment enrolment, LocalDate day) {
        if (enrolment.endedOn() != null) {
            draft.wrong("ALREADY_ENDED", "enrolment", "error.write.already-ended", Map.of("end", enrolment.endedOn()));
        }
        if (day.isBefore(enrolment.startedOn())) {
            draft.wrong("OUT_OF_RANGE", "startsOn", "error.write.before-start", Map.of("start", enrolment.startedOn()));
        } else if (day.isAfter(desk.today())) {
            draft.wrong("OUT_OF_RANGE", "startsOn", "error.write.in-future");
        }
    }

    private static Set<Long> ids(List<? extends Draft<?>> drafts) {
        return drafts.stream().flatMap(draft -> draft.find("enrolment", StoredEnrolment.class).stream()).map(StoredEnrolment::id)
                .collect(Collectors.toSet());
    }

    private static Map<Long, InstalledProgramme> programmes(Desk desk, List<? extends Draft<?>> drafts) {
        Set<Ref> refs = drafts.stream().flatMap(draft -> draft.find("enrolment", StoredEnrolment.class).stream())
                .map(enrolment -> (Ref) new Ref.ById(enrolment.programmeId())).collect(Collectors.toSet());
        Map<Long, InstalledProgramme> programmes = new HashMap<>();
        desk.work().find(StoredProgramme.class, refs, new Scope.Tenant(), false).values().forEach(programme -> desk.catalogue()
                .programme(new ProgrammeId(programme.definition())).ifPresent(found -> programmes.put(programme.id(), found)));
        return programmes;
    }
}
