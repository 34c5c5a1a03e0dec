package org.rinnalla.core.fidelity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rinnalla.core.fidelity.Facts.Employed;
import org.rinnalla.core.fidelity.Facts.Held;
import org.rinnalla.core.fidelity.Facts.Stay;
import org.rinnalla.spi.Role;

/** Items 1 and 4: how many a specialist supports, and from how many teams they come. */
final class Staffing {
    private static final int FULL_TIME = 100;

    private Staffing() {}

    /** Participants with a specialist on the last day, for each full-time specialist. */
    static Measured caseload(Facts facts) {
        List<Stay> running = running(facts);
        Set<Long> specialists = new TreeSet<>();
        running.forEach(stay -> specialists.add(stay.specialist()));
        facts.staff().roles().stream().filter(role -> role.role() == Role.EMPLOYMENT_SPECIALIST)
                .filter(role -> Facts.holds(role.from(), role.until(), facts.to())).map(Held::staff).forEach(specialists::add);
        if (specialists.isEmpty()) {
            return Measured.nothing();
        }
        int percent = specialists.stream().mapToInt(staff -> percent(facts, staff)).sum();
        long participants = running.stream().map(Stay::participant).distinct().count();
        return Measured.of(Ratio.of(participants, BigDecimal.valueOf(percent).divide(BigDecimal.valueOf(FULL_TIME))))
                .with("specialists", specialists.size());
    }

    /** The part of full time that somebody works; full time when nobody said. */
    private static int percent(Facts facts, long staff) {
        int sum = employments(facts, staff).stream().mapToInt(Employed::percent).sum();
        return sum == 0 ? FULL_TIME : Math.min(sum, FULL_TIME);
    }

    private static List<Employed> employments(Facts facts, long staff) {
        return facts.staff().employments().stream().filter(each -> each.staff() == staff)
                .filter(each -> Facts.holds(each.from(), each.until(), facts.to())).toList();
    }

    /**
     * The share of participants who come from the one or two clinical teams to which their specialist is attached. A participant's team
     * is the unit of the care contact; a specialist is attached to the workplaces of the employment, or, when none is known, to
     * the two teams from which most come. Participants of a specialist with three teams or more do not count as integrated.
     */
    static Measured integration(Facts facts) {
        Map<Long, Set<Long>> teams = teams(facts);
        Map<Long, List<Stay>> caseloads = new HashMap<>();
        running(facts).forEach(stay -> caseloads.computeIfAbsent(stay.specialist(), id -> new ArrayList<>()).add(stay));
        long all = caseloads.values().stream().mapToLong(List::size).sum();
        if (all == 0) {
            return Measured.nothing();
        }
        long integrated = 0;
        long known = 0;
        int scattered = 0;
        for (Map.Entry<Long, List<Stay>> each : caseloads.entrySet()) {
            List<Set<Long>> from = each.getValue().stream().map(stay -> teams.getOrDefault(stay.careContact(), Set.of())).toList();
            known += from.stream().filter(units -> !units.isEmpty()).count();
            Set<Long> attached = new HashSet<>(employments(facts, each.getKey()).stream().map(Employed::workplace).toList());
            if (attached.isEmpty()) {
                attached = most(from);
            }
            if (attached.size() > 2) {
                scattered++;
            } else {
                Set<Long> own = attached;
                integrated += from.stream().filter(units -> units.stream().anyMatch(own::contains)).count();
            }
        }
        Measured measured = Measured.percent(integrated, all).with("withKnownTeam", known).with("specialistsWithThreeTeams", scattered);
        return known == 0 ? measured.score(1) : measured;
    }

    private static Set<Long> most(List<Set<Long>> from) {
        Map<Long, Integer> counts = new HashMap<>();
        from.forEach(units -> units.forEach(unit -> counts.merge(unit, 1, Integer::sum)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(2)
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static Map<Long, Set<Long>> teams(Facts facts) {
        Map<Long, Set<Long>> teams = new HashMap<>();
        facts.staff().roles().stream()
                .filter(role -> role.role() == Role.CARE_CONTACT && role.unit() != 0)
                .filter(role -> Facts.holds(role.from(), role.until(), facts.to()))
                .forEach(role -> teams.computeIfAbsent(role.staff(), id -> new HashSet<>()).add(role.unit()));
        return teams;
    }

    private static List<Stay> running(Facts facts) {
        return facts.stays().stream().filter(stay -> stay.on(facts.to()) && stay.specialist() != 0).toList();
    }
}
