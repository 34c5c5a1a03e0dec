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
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.Protection;
import org.rinnalla.core.write.command.Dwelling;
import org.rinnalla.core.write.command.ParticipantRegister;
import org.rinnalla.core.write.store.Identity;
import org.rinnalla.core.write.store.NewRows;
import org.rinnalla.core.write.store.NewRows.Days;
import org.rinnalla.core.write.store.StoredStaffMember;
import org.rinnalla.core.write.store.StoredUnit;

/** Registers participants. */
final class ParticipantRegistering implements Handler<ParticipantRegister> {
    /** A home whose first day nobody knows holds from the birth on, or from here when that is not known either. */
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    private final Map<Draft<ParticipantRegister>, Long> ids = new HashMap<>();
    private final Map<Draft<ParticipantRegister>, Identities.Read> read = new HashMap<>();
    private final Set<Identity> taken = new HashSet<>();

    @Override
    public void references(ParticipantRegister command, References to) {
        to.see("unit", StoredUnit.class, command.unit()).see("namedStaff", StoredStaffMember.class, command.protecting().namedStaff());
    }

    @Override
    public void prepare(Desk desk, List<Draft<ParticipantRegister>> drafts) {
        for (Draft<ParticipantRegister> draft : drafts) {
            long id = desk.work().nextId(Nouns.PARTICIPANT);
            ids.put(draft, id);
            String input = draft.command().person().nationalId();
            if (input != null) {
                Identities.read(desk, draft, id, input).ifPresent(value -> read.put(draft, value));
            }
        }
        if (!read.isEmpty()) {
            taken.addAll(desk.work().lookups()
                    .takenIdentities(read.values().stream().map(Identities.Read::identity).collect(Collectors.toSet())).keySet());
        }
    }

    @Override
    public void check(Desk desk, Draft<ParticipantRegister> draft) {
        Identities.Read identity = read.get(draft);
        if (identity != null && taken.contains(identity.identity())) {
            draft.wrong("ALREADY_EXISTS", "nationalId", "error.identifier.taken");
        }
        LocalDate birth = draft.command().person().birthDate();
        birthDate(desk, draft, birth, identity == null ? Optional.empty() : identity.birthDate());
        ProtectionHandlers.checkGrade(desk, draft, draft.command().protecting().grade(), draft.command().protecting().namedStaff() != null);
        LocalDate since = draft.command().dwelling().since();
        if (since != null && since.isAfter(desk.today())) {
            draft.wrong("OUT_OF_RANGE", "residentSince", "error.write.in-future");
        }
    }

    @Override
    public Effect apply(Desk desk, Draft<ParticipantRegister> draft) {
        ParticipantRegister command = draft.command();
        long id = ids.getOrDefault(draft, 0L);
        StoredUnit unit = draft.row("unit", StoredUnit.class);
        Identities.Read identity = read.get(draft);
        LocalDate birth = command.person().birthDate();
        if (birth == null && identity != null) {
            birth = identity.birthDate().orElse(null);
        }
        if (identity != null) {
            taken.add(identity.identity());
        }
        NewRows make = desk.work().make();
        make.participant(id, command, unit, birth, identity == null ? null : identity.identity());
        make.concern(id, unit.id());
        Dwelling dwelling = command.dwelling();
        if (dwelling.residence() != null || dwelling.registration() != null) {
            make.residence(id, dwelling.residence(), dwelling.registration(), new Days(since(dwelling, birth), null));
        }
        draft.find("namedStaff", StoredStaffMember.class).ifPresent(staff -> make.namedAccess(null, id, staff.id(),
                desk.itself().orElse(null), new Days(desk.today(), null), command.protecting().reason()));
        draft.concerns(id);
        if (command.protecting().grade() != null) {
            draft.guarded(id, new Protection(command.protecting().grade(), false));
        }
        return Effect.made(Nouns.PARTICIPANT, id);
    }

    private static LocalDate since(Dwelling dwelling, @Nullable LocalDate birth) {
        if (dwelling.since() != null) {
            return dwelling.since();
        }
        return birth == null ? ALWAYS : birth;
    }

    /** A birth date is plausible and agrees with the national identifier. */
    static void birthDate(Desk desk, Draft<?> draft, @Nullable LocalDate birth, Optional<LocalDate> held) {
        if (birth == null) {
            return;
        }
        if (birth.isAfter(desk.today())) {
            draft.wrong("OUT_OF_RANGE", "birthDate", "error.write.in-future");
        } else if (birth.isBefore(desk.today().minusYears(120))) {
            draft.wrong("OUT_OF_RANGE", "birthDate", "error.write.too-old");
        } else if (held.isPresent() && !held.get().equals(birth)) {
            draft.wrong("CONTRADICTION", "birthDate", "error.write.birth-date-contradicts");
        }
    }
}
