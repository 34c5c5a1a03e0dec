package org.rinnalla.core.write;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** With how many participants each specialist works. Specialists are locked, so that two writers cannot both take the last place. */
final class Caseloads {
    private final Map<Long, Set<Long>> participants = new HashMap<>();

    void load(Desk desk, Collection<Long> specialists) {
        if (!specialists.isEmpty()) {
            desk.work().lookups().caseloads(Set.copyOf(specialists), desk.today())
                    .forEach((specialist, known) -> participants.put(specialist, new HashSet<>(known)));
        }
    }

    void check(Draft<?> draft, long specialist, long participant, Optional<Integer> limit) {
        Set<Long> known = participants.getOrDefault(specialist, Set.of());
        if (limit.isPresent() && !known.contains(participant) && known.size() >= limit.get()) {
            draft.wrong("CASELOAD_FULL", "specialist", "error.caseload", Map.of("limit", limit.get()));
        }
    }

    void add(long specialist, long participant) {
        participants.computeIfAbsent(specialist, each -> new HashSet<>()).add(participant);
    }
}
