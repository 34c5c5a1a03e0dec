package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.write.store.Sheets;
import org.rinnalla.core.write.store.StoredStaffMember;
import org.rinnalla.spi.Role;

/**
 * In which roles staff members work. Whoever is named as somebody's specialist or care contact holds such a role on that day or later;
 * in which organisation does not matter.
 */
final class StaffRoles {
    private final Map<Long, List<Held>> roles = new HashMap<>();

    private record Held(Role role, @Nullable LocalDate endsOn) {}

    /** Looks up all that are not known yet. */
    void load(Desk desk, Collection<Long> staffMembers) {
        Set<Long> unknown = staffMembers.stream().filter(each -> !roles.containsKey(each)).collect(Collectors.toSet());
        unknown.forEach(each -> roles.put(each, new ArrayList<>()));
        for (Sheets.Known role : desk.work().sheets().where(Nouns.STAFF_ROLE, "staffMemberId", unknown)) {
            roles.computeIfAbsent(role.need("staffMemberId", Long.class), each -> new ArrayList<>())
                    .add(new Held(Role.valueOf(role.need("role", String.class)), (LocalDate) role.value("endsOn")));
        }
    }

    void check(Desk desk, Draft<?> draft, String field, Set<Role> allowed, LocalDate on) {
        draft.find(field, StoredStaffMember.class).ifPresent(member -> {
            load(desk, List.of(member.id()));
            boolean holds = roles.getOrDefault(member.id(), List.of()).stream().anyMatch(
                    held -> allowed.contains(held.role()) && (held.endsOn() == null || held.endsOn().isAfter(on)));
            if (!holds) {
                String names = allowed.stream().sorted().map(role -> desk.catalogue().texts().label(desk.context().locale(), role))
                        .collect(Collectors.joining(", "));
                draft.wrong("ROLE_MISSING", field, "error.staff-role", Map.of("roles", names));
            }
        });
    }
}
