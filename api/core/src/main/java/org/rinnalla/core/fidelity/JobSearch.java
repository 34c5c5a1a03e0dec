package org.rinnalla.core.fidelity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.fidelity.Facts.Assigned;
import org.rinnalla.core.fidelity.Facts.Meeting;
import org.rinnalla.core.fidelity.Facts.Stay;
import org.rinnalla.core.model.ContactKind;
import org.rinnalla.core.model.ContactPlace;

/** Items 15, 17 and 24: how soon and how often employers are met, and where the hours are spent. */
final class JobSearch {
    private static final int WEEK = 7;
    private static final int FREQUENT = 17;
    /** The most that contacts are worth when no log of them was gone through. */
    private static final int WITHOUT_LOG = 2;

    private JobSearch() {}

    /** Mean days from entry to the first face-to-face contact with an employer, over enrolments whose first one lies in the period. */
    static Measured rapid(Facts facts) {
        Map<Long, NavigableSet<LocalDate>> met = new HashMap<>();
        facts.meetings().stream().filter(Meeting::withEmployer).filter(each -> each.participant() != 0)
                .forEach(each -> met.computeIfAbsent(each.participant(), id -> new TreeSet<>()).add(each.on()));
        long days = 0;
        long entries = 0;
        long without = 0;
        for (Stay stay : facts.stays()) {
            LocalDate first = met.getOrDefault(stay.participant(), new TreeSet<>()).ceiling(stay.from());
            boolean within = first != null && (stay.to() == null || !first.isAfter(stay.to()));
            if (first != null && within && facts.inPeriod(first)) {
                days += ChronoUnit.DAYS.between(stay.from(), first);
                entries++;
            } else if (!within && stay.on(facts.to())) {
                without++;
            }
        }
        Measured measured = entries == 0 ? Measured.nothing() : Measured.of(Ratio.of(days, BigDecimal.valueOf(entries)));
        return measured.with("withoutContact", without);
    }

    /** Face-to-face contacts with employers, for each specialist and week with participants; without a reviewed log at most 2 points. */
    static Measured frequent(Facts facts) {
        Set<Long> stays = new HashSet<>(facts.stays().stream().map(Stay::id).toList());
        Map<Long, Set<LocalDate>> worked = new HashMap<>();
        for (Assigned each : facts.assignments()) {
            if (stays.contains(each.stay())) {
                days(facts, each, worked.computeIfAbsent(each.staff(), id -> new HashSet<>()));
            }
        }
        long days = worked.values().stream().mapToLong(Set::size).sum();
        if (days == 0) {
            return Measured.nothing();
        }
        long contacts = facts.meetings().stream().filter(Meeting::withEmployer).filter(each -> facts.inPeriod(each.on()))
                .filter(each -> worked.getOrDefault(each.staff(), Set.of()).contains(each.on())).count();
        Ratio ratio = new Ratio(BigDecimal.valueOf(contacts), BigDecimal.valueOf(days), BigDecimal.valueOf(WEEK));
        Measured measured = Measured.of(ratio).with("specialists", worked.size()).with("reviewedLogs", facts.staff().reviewedLogs());
        boolean logged = facts.staff().reviewedLogs() > 0;
        return logged ? measured : measured.score(Math.min(WITHOUT_LOG, FidelityItems.of(FREQUENT).ladder().score(ratio)));
    }

    private static void days(Facts facts, Assigned assigned, Set<LocalDate> days) {
        LocalDate first = assigned.from().isBefore(facts.from()) ? facts.from() : assigned.from();
        LocalDate after = facts.to().plusDays(1);
        LocalDate end = assigned.until() == null || assigned.until().isAfter(after) ? after : assigned.until();
        if (first.isBefore(end)) {
            first.datesUntil(end).forEach(days::add);
        }
    }

    /** The share of the minutes of contacts that were held outside the office. */
    static Measured community(Facts facts) {
        Set<Long> participants = new HashSet<>(facts.stays().stream().map(Stay::participant).toList());
        Set<Long> staff = new HashSet<>(facts.assignments().stream().map(Assigned::staff).toList());
        long outside = 0;
        long all = 0;
        long unknown = 0;
        for (Meeting each : facts.meetings()) {
            boolean ours = participants.contains(each.participant()) || each.participant() == 0 && staff.contains(each.staff());
            if (!ours || !facts.inPeriod(each.on())) {
                continue;
            }
            ContactPlace place = place(each);
            if (place == null || each.minutes() == 0) {
                unknown++;
            } else {
                all += each.minutes();
                outside += place == ContactPlace.COMMUNITY ? each.minutes() : 0;
            }
        }
        return Measured.percent(outside, all).with("contactsWithoutPlaceOrMinutes", unknown);
    }

    private static @Nullable ContactPlace place(Meeting meeting) {
        if (meeting.place() != null) {
            return meeting.place();
        }
        ContactKind kind = meeting.kind();
        return switch (kind) {
            case HOME_VISIT, WALK, WORKPLACE, AUTHORITY_ACCOMPANIED -> ContactPlace.COMMUNITY;
            case PHONE, VIDEO, LETTER, MESSAGE -> ContactPlace.OFFICE;
            case MEETING -> null;
        };
    }
}
