package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.UserError;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.InstalledGrade;
import org.rinnalla.core.read.Protection;
import org.rinnalla.core.write.command.Change;
import org.rinnalla.core.write.command.NamedAccessEnd;
import org.rinnalla.core.write.command.NamedAccessGrant;
import org.rinnalla.core.write.command.ParticipantProtect;
import org.rinnalla.core.write.store.NewRows.Days;
import org.rinnalla.core.write.store.StoredNamedAccess;
import org.rinnalla.core.write.store.StoredParticipant;
import org.rinnalla.core.write.store.StoredStaffMember;

/** Who is under protection, and who may see them all the same. */
final class ProtectionHandlers {
    private ProtectionHandlers() {}

    static final class Protect implements Handler<ParticipantProtect> {
        private final Map<Long, List<StoredNamedAccess>> accesses = new HashMap<>();

        @Override
        public void references(ParticipantProtect command, References to) {
            to.change("participant", StoredParticipant.class, command.participant(), command.version()).see("namedStaff",
                    StoredStaffMember.class, command.namedStaff());
        }

        @Override
        public void prepare(Desk desk, List<Draft<ParticipantProtect>> drafts) {
            accesses.putAll(desk.work().lookups().namedAccesses(drafts.stream()
                    .flatMap(draft -> draft.find("participant", StoredParticipant.class).stream()).map(StoredParticipant::id)
                    .collect(Collectors.toSet())));
        }

        @Override
        public void check(Desk desk, Draft<ParticipantProtect> draft) {
            if (draft.protection().filter(protection -> !protection.named()).isPresent()) {
                draft.wrong("PROTECTED_IDENTITY", "participant", "error.protection.named-staff");
                return;
            }
            if (!draft.command().protection().given()) {
                draft.wrong("REQUIRED", "protection", "error.field.required");
            }
            if (draft.command().protection() instanceof Change.To<String>(String code) && code != null) {
                boolean someone = draft.command().namedStaff() != null
                        || lasting(accesses.getOrDefault(participant(draft).id(), List.of()), desk.today()).findAny().isPresent();
                checkGrade(desk, draft, code, someone);
            }
        }

        @Override
        public Effect apply(Desk desk, Draft<ParticipantProtect> draft) {
            StoredParticipant participant = participant(draft);
            String grade = draft.command().protection().over(null);
            participant.protect(grade, draft.command().reason());
            if (grade == null) {
                accesses.getOrDefault(participant.id(), List.of()).forEach(access -> endBy(access, desk.today()));
            }
            draft.find("namedStaff", StoredStaffMember.class).ifPresent(staff -> desk.work().make().namedAccess(null, participant.id(),
                    staff.id(), desk.itself().orElse(null), new Days(desk.today(), null), draft.command().reason()));
            return Effect.changed(Nouns.PARTICIPANT, participant);
        }

        private static void endBy(StoredNamedAccess access, LocalDate day) {
            LocalDate end = access.endsOn();
            if (end == null || day.isBefore(end)) {
                access.until(access.startsOn().isAfter(day) ? access.startsOn() : day);
                access.touch();
            }
        }

        private static StoredParticipant participant(Draft<ParticipantProtect> draft) {
            return draft.row("participant", StoredParticipant.class);
        }
    }

    static final class Grant implements Handler<NamedAccessGrant> {
        @Override
        public void references(NamedAccessGrant command, References to) {
            to.hold("participant", StoredParticipant.class, command.participant()).see("staffMember", StoredStaffMember.class,
                    command.staffMember());
        }

        @Override
        public void check(Desk desk, Draft<NamedAccessGrant> draft) {
            long staff = draft.row("staffMember", StoredStaffMember.class).id();
            if (draft.protection().isPresent() && desk.itself().filter(own -> own == staff).isPresent()) {
                draft.wrong("SELF_GRANT", "staffMember", "error.protection.self-grant");
            }
            LocalDate start = start(desk, draft);
            LocalDate end = draft.command().endsOn();
            if (start.isAfter(desk.today().plusYears(1))) {
                draft.wrong("OUT_OF_RANGE", "startsOn", "error.write.more-than-a-year-ahead");
            } else if (end != null && !end.isAfter(start)) {
                draft.wrong("OUT_OF_RANGE", "endsOn", "error.field.dates");
            }
        }

        @Override
        public Effect apply(Desk desk, Draft<NamedAccessGrant> draft) {
            NamedAccessGrant command = draft.command();
            long id = desk.work().make().namedAccess(command.ref(), draft.row("participant", StoredParticipant.class).id(),
                    draft.row("staffMember", StoredStaffMember.class).id(), desk.itself().orElse(null),
                    new Days(start(desk, draft), command.endsOn()), command.reason());
            return Effect.made(Nouns.NAMED_ACCESS, id);
        }

        private static LocalDate start(Desk desk, Draft<NamedAccessGrant> draft) {
            LocalDate start = draft.command().startsOn();
            return start == null ? desk.today() : start;
        }
    }

    static final class End implements Handler<NamedAccessEnd> {
        private final Map<Long, List<StoredNamedAccess>> accesses = new HashMap<>();
        private final Set<Long> ended = new HashSet<>();

        @Override
        public void references(NamedAccessEnd command, References to) {
            to.change("namedAccess", StoredNamedAccess.class, command.namedAccess(), command.version());
        }

        @Override
        public void prepare(Desk desk, List<Draft<NamedAccessEnd>> drafts) {
            accesses.putAll(desk.work().lookups().namedAccesses(drafts.stream()
                    .flatMap(draft -> draft.find("namedAccess", StoredNamedAccess.class).stream()).map(StoredNamedAccess::participantId)
                    .collect(Collectors.toSet())));
        }

        @Override
        public void check(Desk desk, Draft<NamedAccessEnd> draft) {
            StoredNamedAccess access = draft.row("namedAccess", StoredNamedAccess.class);
            LocalDate end = draft.command().endsOn();
            LocalDate before = access.endsOn();
            if (end.isBefore(access.startsOn())) {
                draft.wrong("OUT_OF_RANGE", "endsOn", "error.field.dates");
            } else if (before != null && before.isBefore(end)) {
                draft.wrong("ALREADY_ENDED", "endsOn", "error.write.already-ended", Map.of("end", before));
            }
            boolean hides = draft.protection().map(Protection::grade).flatMap(code -> ProtectedPeople.grade(desk, code))
                    .filter(grade -> grade.grade().namedStaffOnly()).isPresent();
            if (hides && lasting(accesses.getOrDefault(access.participantId(), List.of()), desk.today())
                    .noneMatch(other -> other.id() != access.id() && !ended.contains(other.id()))) {
                draft.wrong("LAST_NAMED", "namedAccess", "error.protection.last-named");
            }
        }

        @Override
        public Effect apply(Desk desk, Draft<NamedAccessEnd> draft) {
            StoredNamedAccess access = draft.row("namedAccess", StoredNamedAccess.class);
            access.until(draft.command().endsOn());
            access.touch();
            ended.add(access.id());
            return Effect.changed(Nouns.NAMED_ACCESS, access);
        }
    }

    /** The grade is one of the country, may be written down, and somebody is named where only the named may see. */
    static void checkGrade(Desk desk, Draft<?> draft, @Nullable String code, boolean someoneNamed) {
        if (code == null) {
            return;
        }
        Optional<InstalledGrade> grade = ProtectedPeople.grade(desk, code);
        if (grade.isEmpty()) {
            draft.wrong("UNKNOWN_VALUE", "protection", "error.protection.unknown",
                    Map.of("allowed", String.join(", ", ProtectedPeople.grades(desk).stream().filter(one -> one.grade().shownAsSuch())
                            .map(one -> one.code() + " (" + one.name(desk.catalogue().texts(), desk.context().locale()) + ")").toList())));
        } else if (!grade.get().grade().shownAsSuch()) {
            draft.wrong(new UserError("PROTECTION_NOT_RECORDED", draft.attempt().clientName("protection"),
                    grade.get().refusal(desk.catalogue().texts(), desk.context().locale())));
        } else if (grade.get().grade().namedStaffOnly() && !someoneNamed) {
            draft.wrong("REQUIRED", "namedStaff", "error.protection.nobody-named");
        }
    }

    /** Those that hold today and have no end. */
    private static java.util.stream.Stream<StoredNamedAccess> lasting(List<StoredNamedAccess> accesses, LocalDate today) {
        return accesses.stream().filter(access -> access.endsOn() == null && !access.startsOn().isAfter(today));
    }
}
