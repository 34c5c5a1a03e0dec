package org.rinnalla.core.write;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.audit.AuditAction;
import org.rinnalla.core.audit.AuditEntry;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.spi.Role;

/**
 * With how many participants each specialist works. Specialists are locked, so that two writers cannot both take the last place. A team
 * leader may go beyond the limit with a reason, which stays with the assignment and leaves a trace of its own.
 */
final class Caseloads {
    static final String REASON = "caseloadReason";
    private final Map<Long, Set<Long>> participants = new HashMap<>();

    void load(Desk desk, Collection<Long> specialists) {
        if (!specialists.isEmpty()) {
            desk.work().lookups().caseloads(Set.copyOf(specialists), desk.today())
                    .forEach((specialist, known) -> participants.put(specialist, new HashSet<>(known)));
        }
    }

    /** One more participant for a specialist, and why it may be one too many. */
    record More(long specialist, long participant, Optional<Integer> limit, @Nullable String reason) {}

    void check(Desk desk, Draft<?> draft, More more) {
        if (!beyond(more)) {
            return;
        }
        if (more.reason() == null) {
            draft.wrong("CASELOAD_FULL", "specialist", "error.caseload", Map.of("limit", more.limit().orElseThrow()));
        } else if (desk.context().actor().role() != Role.TEAM_LEADER) {
            draft.wrong("OVERRIDE_NOT_ALLOWED", REASON, "error.caseload.leader", Map.of("limit", more.limit().orElseThrow()));
        } else {
            draft.warn("CASELOAD_EXCEEDED", "specialist", "error.caseload.exceeded", Map.of("limit", more.limit().orElseThrow()));
        }
    }

    /** The reason when it was needed; it leaves a trace. Null: the limit holds. */
    @Nullable
    String overridden(Desk desk, More more) {
        if (more.reason() == null || !beyond(more)) {
            return null;
        }
        desk.work().audit(new AuditEntry(desk.context(), AuditAction.CHANGE, Nouns.ASSIGNMENT.name(), OptionalLong.empty(),
                new AuditEntry.Seen(List.of(more.participant()), 1, List.of("Assignment." + REASON), 0), "CASELOAD_EXCEEDED"));
        return more.reason();
    }

    private boolean beyond(More more) {
        Set<Long> known = participants.getOrDefault(more.specialist(), Set.of());
        return more.limit().isPresent() && !known.contains(more.participant()) && known.size() >= more.limit().get();
    }

    void add(long specialist, long participant) {
        participants.computeIfAbsent(specialist, each -> new HashSet<>()).add(participant);
    }
}
