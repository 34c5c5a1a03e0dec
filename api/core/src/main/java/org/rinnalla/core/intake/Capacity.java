package org.rinnalla.core.intake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A programme's places on a date, of what the caller may see.
 *
 * @param limit how many ongoing participants a specialist has at most; empty: no limit
 * @param specialists those who work in the programme, or in none yet, by name
 * @param notTold who takes a place beside them
 */
public record Capacity(Optional<Integer> limit, List<Specialist> specialists, NotTold notTold) {
    public Capacity {
        specialists = List.copyOf(specialists);
    }

    /** Places that are free with all of them together, less those who take one and nobody says with whom; empty: no limit. */
    public OptionalInt free() {
        if (limit.isEmpty()) {
            return OptionalInt.empty();
        }
        int free = specialists.stream().mapToInt(each -> each.free().orElse(0)).sum();
        return OptionalInt.of(Math.max(0, free - notTold.active() - notTold.accepted()));
    }

    /** Ongoing participants with all of them together, and those of whom nobody says with whom. */
    public int active() {
        return specialists.stream().mapToInt(Specialist::active).sum() + notTold.active();
    }

    /**
     * People whose specialist is not told: nobody is appointed yet, or a protection conceals it. Which of the two is not told either, so
     * that the numbers beside the specialists' names say nothing about a person.
     *
     * @param active ongoing participants of the programme
     * @param accepted accepted referrals to it that have not led to an enrolment yet
     */
    public record NotTold(int active, int accepted) {}

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
