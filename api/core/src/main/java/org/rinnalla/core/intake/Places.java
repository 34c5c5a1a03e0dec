package org.rinnalla.core.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.UnitScope;
import org.rinnalla.core.model.IntakeNouns;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.ReferralState;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.Filter.Operator;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.OnDate;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.spi.Role;

/** Gathers who works in a programme and with how many, row by row. */
final class Places {
    private static final Noun REFERRAL = IntakeNouns.REFERRAL;
    private final long programme;
    private final LocalDate on;
    private final LocalDate yearBefore;
    private final Map<Long, String> names = new TreeMap<>();
    private final Map<Long, Set<Long>> active = new HashMap<>();
    private final Map<Long, Integer> accepted = new HashMap<>();
    private final Map<Long, Integer> freed = new HashMap<>();
    private final Set<Long> here = new HashSet<>();
    private final Set<Long> elsewhere = new HashSet<>();
    private final Set<Long> activeNotTold = new HashSet<>();
    private int acceptedNotTold;

    Places(long programme, LocalDate on) {
        this.programme = programme;
        this.on = on;
        this.yearBefore = on.minusDays(364);
    }

    ListQuery specialists(RequestContext context) {
        Noun noun = Nouns.STAFF_ROLE;
        List<Filter> filters = new ArrayList<>(List.of(OnDate.holding(noun, on),
                new Filter.Compare(noun.attribute("role"), Operator.EQUAL, Role.EMPLOYMENT_SPECIALIST.name())));
        if (context.actor().units() instanceof UnitScope.Units(var ids)) {
            filters.add(new Filter.In(noun.attribute("unitId"), List.copyOf(ids)));
        }
        return IntakeQueries.query(new Selection(noun,
                List.of(new Pick.One("who", noun.relation("staffMember"), Selection.of(Nouns.STAFF_MEMBER, "givenName", "familyName")))),
                new Filter.And(filters));
    }

    void specialist(Row role) {
        role.find("who", Row.class).ifPresent(who -> names.put(who.id(),
                who.find("givenName", String.class).orElse("") + " " + who.find("familyName", String.class).orElse("")));
    }

    ListQuery enrolments() {
        Noun noun = Nouns.ENROLMENT;
        return IntakeQueries.query(new Selection(noun,
                List.of(IntakeQueries.plain(noun, "specialistId"), IntakeQueries.plain(noun, "participantId"),
                        IntakeQueries.plain(noun, "programmeId"), IntakeQueries.plain(noun, "endedOn"))),
                Filter.and(new Filter.Compare(noun.attribute("startedOn"), Operator.AT_MOST, on),
                        new Filter.Or(List.of(new Filter.Absent(noun.attribute("endedOn")),
                                new Filter.Compare(noun.attribute("endedOn"), Operator.AT_LEAST, yearBefore)))));
    }

    void enrolment(Row row) {
        boolean runs = row.find("endedOn", LocalDate.class).map(end -> !end.isBefore(on)).orElse(true);
        boolean ours = row.find("programmeId", Long.class).orElse(-1L) == programme;
        row.find("specialistId", Long.class).ifPresentOrElse(specialist -> enrolment(row, specialist, runs, ours), () -> {
            if (runs && ours) {
                row.find("participantId", Long.class).ifPresent(activeNotTold::add);
            }
        });
    }

    private void enrolment(Row row, long specialist, boolean runs, boolean ours) {
        (ours ? here : elsewhere).add(specialist);
        if (runs) {
            row.find("participantId", Long.class).ifPresent(who -> active.computeIfAbsent(specialist, each -> new HashSet<>()).add(who));
        } else {
            freed.merge(specialist, 1, Integer::sum);
        }
    }

    ListQuery referrals() {
        return IntakeQueries.query(new Selection(REFERRAL, List.of(IntakeQueries.plain(REFERRAL, "specialistId"))),
                Filter.and(new Filter.Compare(REFERRAL.attribute("programmeId"), Operator.EQUAL, programme),
                        new Filter.Compare(REFERRAL.attribute("state"), Operator.EQUAL, ReferralState.ACCEPTED.name()),
                        new Filter.Compare(REFERRAL.attribute("decidedOn"), Operator.AT_MOST, on),
                        new Filter.Absent(REFERRAL.attribute("enrolmentId"))));
    }

    void referral(Row row) {
        row.find("specialistId", Long.class).ifPresentOrElse(specialist -> accepted.merge(specialist, 1, Integer::sum),
                () -> acceptedNotTold++);
    }

    Capacity capacity(Optional<Integer> limit) {
        List<Capacity.Specialist> specialists = names.entrySet().stream()
                .filter(each -> here.contains(each.getKey()) || !elsewhere.contains(each.getKey()))
                .map(each -> specialist(each.getKey(), each.getValue(), limit)).sorted(Comparator.comparing(Capacity.Specialist::name))
                .toList();
        return new Capacity(limit, specialists, new Capacity.NotTold(activeNotTold.size(), acceptedNotTold));
    }

    private Capacity.Specialist specialist(long id, String name, Optional<Integer> limit) {
        int with = active.getOrDefault(id, Set.of()).size();
        int coming = accepted.getOrDefault(id, 0);
        if (limit.isEmpty()) {
            return new Capacity.Specialist(id, name, with, coming, OptionalInt.empty(), OptionalInt.empty());
        }
        int left = limit.get() - with - coming;
        return new Capacity.Specialist(id, name, with, coming, OptionalInt.of(Math.max(0, left)), weeks(left, freed.getOrDefault(id, 0)));
    }

    /** As many weeks as it took, on average of the 52 before, until as many places were free as are missing. */
    private static OptionalInt weeks(int left, int freedInYear) {
        if (left > 0) {
            return OptionalInt.of(0);
        }
        return freedInYear == 0 ? OptionalInt.empty() : OptionalInt.of((int) Math.ceil((1 - left) * 52.0 / freedInYear));
    }
}
