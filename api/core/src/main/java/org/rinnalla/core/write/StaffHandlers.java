package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.write.command.Ref;
import org.rinnalla.core.write.command.RoleHeld;
import org.rinnalla.core.write.command.StaffMemberRegister;
import org.rinnalla.core.write.command.StaffRoleEnd;
import org.rinnalla.core.write.command.StaffRoleGrant;
import org.rinnalla.core.write.store.NewRows.Days;
import org.rinnalla.core.write.store.StoredStaffMember;
import org.rinnalla.core.write.store.StoredStaffRole;
import org.rinnalla.core.write.store.StoredUnit;
import org.rinnalla.spi.Role;

/** Staff members and their roles. */
final class StaffHandlers {
    private StaffHandlers() {}

    static final class Register implements Handler<StaffMemberRegister> {
        @Override
        public void references(StaffMemberRegister command, References to) {
            RoleHeld role = command.role();
            if (role != null) {
                to.see("unit", StoredUnit.class, role.unit());
            }
        }

        @Override
        public void check(Desk desk, Draft<StaffMemberRegister> draft) {
            RoleHeld role = draft.command().role();
            if (role != null) {
                checkRole(draft, role);
            }
            PeerCertificates.check(draft, role, draft.command().certificate());
        }

        @Override
        public Effect apply(Desk desk, Draft<StaffMemberRegister> draft) {
            long id = desk.work().make().staffMember(draft.command());
            RoleHeld role = draft.command().role();
            if (role != null) {
                desk.work().make().staffRole(id, role.role(), unit(draft), new Days(role.startsOn(), role.endsOn()));
            }
            PeerCertificates.record(desk, draft, id, draft.command().certificate());
            return Effect.made(Nouns.STAFF_MEMBER, id);
        }
    }

    static final class Grant implements Handler<StaffRoleGrant> {
        private final PeerCertificates certificates = new PeerCertificates();

        @Override
        public void references(StaffRoleGrant command, References to) {
            to.change("staffMember", StoredStaffMember.class, command.staffMember(), command.version()).see("unit", StoredUnit.class,
                    command.role().unit());
        }

        @Override
        public void prepare(Desk desk, List<Draft<StaffRoleGrant>> drafts) {
            certificates.load(desk, drafts.stream().flatMap(draft -> draft.find("staffMember", StoredStaffMember.class).stream())
                    .map(StoredStaffMember::id).collect(Collectors.toSet()));
        }

        @Override
        public void check(Desk desk, Draft<StaffRoleGrant> draft) {
            checkRole(draft, draft.command().role());
            certificates.check(draft, draft.row("staffMember", StoredStaffMember.class).id(), draft.command().role());
        }

        @Override
        public Effect apply(Desk desk, Draft<StaffRoleGrant> draft) {
            StoredStaffMember member = draft.row("staffMember", StoredStaffMember.class);
            RoleHeld role = draft.command().role();
            long id = desk.work().make().staffRole(member.id(), role.role(), unit(draft), new Days(role.startsOn(), role.endsOn()));
            member.touch();
            return new Effect(Nouns.STAFF_ROLE, id, member::version);
        }
    }

    static final class End implements Handler<StaffRoleEnd> {
        private final Map<Ref, StoredStaffMember> members = new HashMap<>();

        @Override
        public void references(StaffRoleEnd command, References to) {
            to.hold("staffRole", StoredStaffRole.class, command.staffRole());
        }

        @Override
        public void prepare(Desk desk, List<Draft<StaffRoleEnd>> drafts) {
            Set<Ref> owners = drafts.stream().flatMap(draft -> draft.find("staffRole", StoredStaffRole.class).stream())
                    .map(role -> (Ref) new Ref.ById(role.staffMemberId())).collect(Collectors.toSet());
            members.putAll(desk.work().find(StoredStaffMember.class, owners, new Scope.Tenant(), true));
        }

        @Override
        public void check(Desk desk, Draft<StaffRoleEnd> draft) {
            StoredStaffRole role = draft.row("staffRole", StoredStaffRole.class);
            StoredStaffMember member = member(role);
            if (member.version() != draft.command().version()) {
                draft.conflict(member.version());
            }
            LocalDate end = draft.command().endsOn();
            if (end.isBefore(role.startsOn())) {
                draft.wrong("OUT_OF_RANGE", "endsOn", "error.field.dates");
            } else if (role.endsOn() != null && role.endsOn().isBefore(end)) {
                draft.wrong("ALREADY_ENDED", "endsOn", "error.write.already-ended", Map.of("end", role.endsOn()));
            }
        }

        @Override
        public Effect apply(Desk desk, Draft<StaffRoleEnd> draft) {
            StoredStaffRole role = draft.row("staffRole", StoredStaffRole.class);
            role.until(draft.command().endsOn());
            StoredStaffMember member = member(role);
            member.touch();
            return new Effect(Nouns.STAFF_ROLE, role.id(), member::version);
        }

        private StoredStaffMember member(StoredStaffRole role) {
            StoredStaffMember member = members.get(new Ref.ById(role.staffMemberId()));
            if (member == null) {
                throw new IllegalStateException("A role without its staff member: the foreign key is broken");
            }
            return member;
        }
    }

    private static void checkRole(Draft<?> draft, RoleHeld role) {
        if (role.role() == Role.PARTICIPANT) {
            draft.wrong("UNKNOWN_VALUE", "role", "error.write.role-not-for-staff");
        }
        LocalDate end = role.endsOn();
        if (end != null && !end.isAfter(role.startsOn())) {
            draft.wrong("OUT_OF_RANGE", "endsOn", "error.field.dates");
        }
    }

    private static @Nullable Long unit(Draft<?> draft) {
        return draft.find("unit", StoredUnit.class).map(StoredUnit::id).orElse(null);
    }
}
