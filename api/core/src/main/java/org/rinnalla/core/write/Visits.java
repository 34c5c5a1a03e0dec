package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.write.command.Ref;
import org.rinnalla.core.write.store.Sheets;
import org.rinnalla.core.write.store.StoredContact;

/**
 * Counts the visits to employers: first to introduce, then to learn what is needed, then to bring a candidate. Numbers follow the days, also
 * when a visit is told late; one that was given by hand, and is not what would have been counted, stays.
 */
final class Visits {
    private static final int MOST = 999;
    private static final Comparator<Visit> BY_DAY = Comparator.<Visit, LocalDate>comparing(each -> each.day)
            .thenComparing(each -> each.number, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(each -> each.id);
    private final Map<Long, List<Visit>> held = new HashMap<>();
    private final Map<Long, Draft<?>> last = new HashMap<>();

    /** Looks at the visits to these employers, whose rows are locked already. */
    void load(Desk desk, Set<Long> employers) {
        if (employers.isEmpty()) {
            return;
        }
        for (Sheets.Known row : desk.work().sheets().where(Nouns.CONTACT, "employerId", employers)) {
            if (row.need("faceToFace", Boolean.class)) {
                of(row.need("employerId", Long.class))
                        .add(new Visit(row.id(), row.need("heldOn", LocalDate.class), (Integer) row.value("visitNumber")));
            }
        }
        held.values().forEach(Visits::countedOnes);
    }

    /** One more than the visits up to the day. */
    int next(long employer, LocalDate day) {
        return (int) Math.min(of(employer).stream().filter(each -> !each.day.isAfter(day)).count(), MOST - 1) + 1;
    }

    /** A visit was made by a command. */
    void add(long employer, StoredContact contact, @Nullable Integer number, Draft<?> by) {
        Visit visit = new Visit(contact.id(), contact.heldOn(), number);
        visit.counted = number != null && number == next(employer, contact.heldOn());
        visit.row = contact;
        of(employer).add(visit);
        last.put(employer, by);
    }

    /** A contact is no visit to the employer, or none on that day, after what a command did. */
    boolean take(long employer, StoredContact contact, Draft<?> by) {
        boolean counted = of(employer).stream().anyMatch(each -> each.id == contact.id() && each.counted);
        of(employer).removeIf(each -> each.id == contact.id());
        last.put(employer, by);
        return counted;
    }

    /** Gives those that were counted the number that they have by now. */
    void settle(Desk desk) {
        Map<Ref, Moved> moved = new HashMap<>();
        last.forEach((employer, draft) -> renumber(of(employer),
                (visit, number) -> moved.put(new Ref.ById(visit.id), new Moved(number, draft))));
        if (!moved.isEmpty()) {
            Map<Ref, StoredContact> rows = desk.work().find(StoredContact.class, moved.keySet(), new Scope.Tenant(), true);
            moved.forEach((ref, each) -> Optional.ofNullable(rows.get(ref)).ifPresent(each::into));
        }
    }

    private static void renumber(List<Visit> visits, BiConsumer<Visit, Integer> elsewhere) {
        visits.sort(BY_DAY);
        for (int i = 0; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            int place = Math.min(i + 1, MOST);
            if (visit.counted && (visit.number == null || visit.number != place)) {
                visit.number = place;
                if (visit.row == null) {
                    elsewhere.accept(visit, place);
                } else {
                    visit.row.renumber(place);
                }
            }
        }
    }

    private static void countedOnes(List<Visit> visits) {
        visits.sort(BY_DAY);
        for (int i = 0; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            visit.counted = visit.number != null && visit.number == Math.min(i + 1, MOST);
        }
    }

    private List<Visit> of(long employer) {
        return held.computeIfAbsent(employer, each -> new ArrayList<>());
    }

    /** The number that a visit has from now on, and the command through which. */
    private record Moved(int number, Draft<?> by) {
        void into(StoredContact contact) {
            contact.renumber(number);
            by.beside(Effect.changed(Nouns.CONTACT, contact));
            contact.concerns().ifPresent(by::concerns);
        }
    }

    /** A face-to-face contact with an employer. */
    private static final class Visit {
        final long id;
        final LocalDate day;
        @Nullable
        Integer number;
        boolean counted;
        @Nullable
        StoredContact row;

        Visit(long id, LocalDate day, @Nullable Integer number) {
            this.id = id;
            this.day = day;
            this.number = number;
        }
    }
}
