package org.rinnalla.core.intake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A programme's places on a date, of what the caller may see.
 *
 * @param limit how many ongoing participants a specialist has at most; empty: no limit
 * @param specialists those who work in the programme, or in none yet, by name
 */
public record Capacity(Optional<Integer> limit, List<Specialist> specialists) {
    public Capacity {
        specialists = List.copyOf(specialists);
    }

    /** Places that are free with all of them together; empty: no limit. */
    public OptionalInt free() {
        return limit.isEmpty() ? OptionalInt.empty() : OptionalInt.of(specialists.stream().mapToInt(each -> each.free().orElse(0)).sum());
    }

    /**
     * A specialist's places.
     *
     * @param staffMember row id
     * @param name given and family name
     * @param active ongoing participants, of all programmes
     * @param accepted accepted referrals that have not led to an enrolment yet
     * @param free limit minus active minus accepted, never below 0; empty: no limit
     * @param weeksUntilFree 0 with a free place; else by the places that became free in the 52 weeks before; empty: none did, or no limit
     */
    public record Specialist(long staffMember, String name, int active, int accepted, OptionalInt free, OptionalInt weeksUntilFree) {
        /** Personal data. */
        @Override
        public String toString() {
            return "Specialist[" + staffMember + "]";
        }
    }
}
