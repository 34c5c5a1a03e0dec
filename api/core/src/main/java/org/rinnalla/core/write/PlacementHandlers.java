package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.write.command.JobEnding;
import org.rinnalla.core.write.command.PlacementChange;
import org.rinnalla.core.write.command.PlacementCourse;
import org.rinnalla.core.write.command.PlacementEnd;
import org.rinnalla.core.write.command.PlacementStart;
import org.rinnalla.core.write.command.Ref;
import org.rinnalla.core.write.command.Terms;
import org.rinnalla.core.write.store.Beside;
import org.rinnalla.core.write.store.NewRows.Days;
import org.rinnalla.core.write.store.StoredEmployer;
import org.rinnalla.core.write.store.StoredEnrolment;
import org.rinnalla.core.write.store.StoredPlacement;
import org.rinnalla.core.write.store.StoredTerms;
import org.rinnalla.spi.PlacementKind;

/** Placements: start, other terms, end. */
final class PlacementHandlers {
    private PlacementHandlers() {}

    static final class Start implements Handler<PlacementStart> {
        private final PlacementNature nature = new PlacementNature();
        private final PlacementAdvice advice = new PlacementAdvice();

        @Override
        public void references(PlacementStart command, References to) {
            to.hold("enrolment", StoredEnrolment.class, command.enrolment()).see("employer", StoredEmployer.class, command.employer());
            if (PlacementAdvice.paid(command)) {
                to.beside(Beside.FIRST_ADVICE);
            }
        }

        @Override
        public void prepare(Desk desk, List<Draft<PlacementStart>> drafts) {
            advice.load(desk, drafts);
            nature.prepare(desk, drafts.stream().filter(Start::subsidised)
                    .flatMap(draft -> draft.find("enrolment", StoredEnrolment.class).stream())
                    .map(StoredEnrolment::programmeId).collect(Collectors.toSet()));
        }

        /** Of other placements the programme has nothing to say, so that it is not looked up. */
        private static boolean subsidised(Draft<PlacementStart> draft) {
            return draft.command().work().kind() == PlacementKind.SUBSIDISED || draft.command().details().subsidy() != null;
        }

        @Override
        public void check(Desk desk, Draft<PlacementStart> draft) {
            StoredEnrolment enrolment = draft.row("enrolment", StoredEnrolment.class);
            PlacementCourse course = draft.command().course();
            if (course.startedOn().isBefore(enrolment.startedOn())) {
                draft.wrong("OUT_OF_RANGE", "startedOn", "error.write.before-enrolment", Map.of("start", enrolment.startedOn()));
            } else if (enrolment.endedOn() != null && course.startedOn().isAfter(enrolment.endedOn())) {
                draft.wrong("OUT_OF_RANGE", "startedOn", "error.write.after-enrolment", Map.of("end", enrolment.endedOn()));
            } else if (course.startedOn().isAfter(desk.today().plusYears(1))) {
                draft.wrong("OUT_OF_RANGE", "startedOn", "error.write.more-than-a-year-ahead");
            }
            SetupHandlers.order(draft, course.startedOn(), "endedOn", course.endedOn());
            boolean beyond = enrolment.endedOn() != null && (course.endedOn() == null || course.endedOn().isAfter(enrolment.endedOn()));
            if (beyond) {
                draft.wrong("OUT_OF_RANGE", "endedOn", "error.write.after-enrolment", Map.of("end", enrolment.endedOn()));
            }
            if (course.endReason() != null && course.endedOn() == null) {
                draft.wrong("REQUIRED", "endedOn", "error.write.end-and-reason");
            }
            wage(draft, draft.command().terms());
            nature.check(desk, draft, enrolment.programmeId(), new PlacementNature.Nature(draft.command().work().kind(),
                    draft.command().details().facts(), draft.command().details().subsidy(), course.startedOn()));
            advice.check(desk, draft);
        }

        @Override
        public Effect apply(Desk desk, Draft<PlacementStart> draft) {
            PlacementStart command = draft.command();
            StoredEnrolment enrolment = draft.row("enrolment", StoredEnrolment.class);
            Long employer = draft.find("employer", StoredEmployer.class).map(StoredEmployer::id).orElse(null);
            long id = desk.work().make().placement(command, enrolment, employer);
            PlacementCourse course = command.course();
            desk.work().make().terms(id, enrolment.participantId(), command.terms(),
                    new Days(course.startedOn(), History.after(course.endedOn())));
            return Effect.made(Nouns.PLACEMENT, id);
        }
    }

    static final class Change implements Handler<PlacementChange> {
        private final Map<Long, List<StoredTerms>> histories = new HashMap<>();

        @Override
        public void references(PlacementChange command, References to) {
            to.change("placement", StoredPlacement.class, command.placement(), command.version());
        }

        @Override
        public void prepare(Desk desk, List<Draft<PlacementChange>> drafts) {
            histories.putAll(histories(desk, drafts));
        }

        @Override
        public void check(Desk desk, Draft<PlacementChange> draft) {
            StoredPlacement placement = draft.row("placement", StoredPlacement.class);
            LocalDate start = draft.command().startsOn();
            if (start.isBefore(placement.startedOn())) {
                draft.wrong("OUT_OF_RANGE", "startsOn", "error.write.before-start", Map.of("start", placement.startedOn()));
            } else if (placement.endedOn() != null && start.isAfter(placement.endedOn())) {
                draft.wrong("ALREADY_ENDED", "startsOn", "error.write.already-ended", Map.of("end", placement.endedOn()));
            } else if (start.isAfter(desk.today().plusYears(1))) {
                draft.wrong("OUT_OF_RANGE", "startsOn", "error.write.more-than-a-year-ahead");
            }
            Terms terms = draft.command().terms();
            if (terms.hoursPerWeek() == null && terms.percent() == null && terms.wageAmount() == null) {
                draft.wrong("REQUIRED", "hoursPerWeek", "error.write.no-terms");
            }
            wage(draft, terms);
        }

        @Override
        public Effect apply(Desk desk, Draft<PlacementChange> draft) {
            StoredPlacement placement = draft.row("placement", StoredPlacement.class);
            Terms terms = draft.command().terms();
            LocalDate start = draft.command().startsOn();
            List<StoredTerms> history = histories.getOrDefault(placement.id(), List.of());
            History.begin(history, start, same -> same.replace(terms),
                    days -> desk.work().make().terms(placement.id(), placement.participantId(), terms, days));
            if (History.current(history, start, desk.today())) {
                placement.terms(terms);
            }
            placement.touch();
            return Effect.changed(Nouns.PLACEMENT, placement);
        }
    }

    static final class End implements Handler<PlacementEnd> {
        private final Map<Long, List<StoredTerms>> histories = new HashMap<>();
        private final Map<Ref, StoredEnrolment> enrolments = new HashMap<>();

        @Override
        public void references(PlacementEnd command, References to) {
            to.change("placement", StoredPlacement.class, command.placement(), command.version());
        }

        @Override
        public void prepare(Desk desk, List<Draft<PlacementEnd>> drafts) {
            histories.putAll(histories(desk, drafts));
            Set<Ref> refs = drafts.stream().flatMap(draft -> draft.find("placement", StoredPlacement.class).stream())
                    .map(placement -> (Ref) new Ref.ById(placement.enrolmentId())).collect(Collectors.toSet());
            enrolments.putAll(desk.work().find(StoredEnrolment.class, refs, new Scope.Tenant(), false));
        }

        @Override
        public void check(Desk desk, Draft<PlacementEnd> draft) {
            StoredPlacement placement = draft.row("placement", StoredPlacement.class);
            LocalDate end = draft.command().endedOn();
            boolean over = placement.endedOn() != null && placement.endReason() != null && placement.endedOn().isBefore(desk.today());
            if (over) {
                draft.wrong("ALREADY_ENDED", "placement", "error.write.already-ended", Map.of("end", placement.endedOn()));
                return;
            }
            SetupHandlers.order(draft, placement.startedOn(), "endedOn", end);
            if (end.isAfter(desk.today().plusYears(1))) {
                draft.wrong("OUT_OF_RANGE", "endedOn", "error.write.more-than-a-year-ahead");
            }
            StoredEnrolment enrolment = enrolments.get(new Ref.ById(placement.enrolmentId()));
            LocalDate last = enrolment == null ? null : enrolment.endedOn();
            if (last != null && end.isAfter(last)) {
                draft.wrong("OUT_OF_RANGE", "endedOn", "error.write.after-enrolment", Map.of("end", last));
            }
            History.lastStart(histories.getOrDefault(placement.id(), List.of())).filter(end::isBefore)
                    .ifPresent(day -> draft.wrong("OUT_OF_RANGE", "endedOn", "error.write.later-steps", Map.of("last", day)));
            ending(desk, draft, placement.startedOn(), draft.command().ending());
        }

        @Override
        public Effect apply(Desk desk, Draft<PlacementEnd> draft) {
            StoredPlacement placement = draft.row("placement", StoredPlacement.class);
            LocalDate end = draft.command().endedOn();
            List<StoredTerms> history = histories.getOrDefault(placement.id(), List.of());
            history.stream().max(java.util.Comparator.comparing(StoredTerms::startsOn)).ifPresent(last -> last.until(end.plusDays(1)));
            placement.end(end, draft.command().endReason());
            JobEnding ending = draft.command().ending();
            put(placement, "noticeOn", ending.noticeOn());
            put(placement, "lossHeardOn", ending.lossHeardOn());
            put(placement, "learnt", ending.learnt());
            put(placement, "nextJobHelp", ending.nextJobHelp() == null ? null : ending.nextJobHelp().name());
            put(placement, "nextJobHelpOn", ending.nextJobHelpOn());
            return Effect.changed(Nouns.PLACEMENT, placement);
        }
    }

    private static void put(StoredPlacement placement, String attribute, @Nullable Object value) {
        if (value != null) {
            placement.put(attribute, value);
        }
    }

    /** What goes with the end has happened, and not before the beginning. */
    static void ending(Desk desk, Draft<?> draft, LocalDate startedOn, JobEnding ending) {
        Map<String, Optional<LocalDate>> days = Map.of("noticeOn", Optional.ofNullable(ending.noticeOn()), "lossHeardOn",
                Optional.ofNullable(ending.lossHeardOn()), "nextJobHelpOn", Optional.ofNullable(ending.nextJobHelpOn()));
        days.forEach((field, day) -> {
            if (day.filter(desk.today()::isBefore).isPresent()) {
                draft.wrong("OUT_OF_RANGE", field, "error.write.in-future");
            } else if (day.filter(startedOn::isAfter).isPresent()) {
                draft.wrong("OUT_OF_RANGE", field, "error.write.before-start", Map.of("start", startedOn));
            }
        });
        if (ending.nextJobHelp() != null && ending.nextJobHelpOn() == null && draft.sound("nextJobHelpOn")) {
            draft.wrong("REQUIRED", "nextJobHelpOn", "error.placement.help-when");
        }
    }

    /** Amount, currency and period stand together. */
    private static void wage(Draft<?> draft, Terms terms) {
        long given = Stream.of(terms.wageAmount() != null, terms.wageCurrency() != null, terms.wagePeriod() != null).filter(each -> each)
                .count();
        if (given == 0 || given == 3 || !draft.sound("wageAmount") || !draft.sound("wageCurrency") || !draft.sound("wagePeriod")) {
            return;
        }
        String missing = terms.wageAmount() == null ? "wageAmount" : terms.wageCurrency() == null ? "wageCurrency" : "wagePeriod";
        draft.wrong("REQUIRED", missing, "error.write.wage-whole");
    }

    private static Map<Long, List<StoredTerms>> histories(Desk desk, List<? extends Draft<?>> drafts) {
        return desk.work().lookups().terms(drafts.stream().flatMap(draft -> draft.find("placement", StoredPlacement.class).stream())
                .map(StoredPlacement::id).collect(Collectors.toSet()));
    }
}
