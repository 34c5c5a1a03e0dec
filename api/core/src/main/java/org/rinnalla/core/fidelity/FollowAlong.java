package org.rinnalla.core.fidelity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.rinnalla.core.fidelity.Facts.Job;
import org.rinnalla.core.fidelity.Facts.Meeting;
import org.rinnalla.core.model.PlacementEndReason;
import org.rinnalla.spi.PlacementKind;

/**
 * Item 23: support goes on. Five parts: a meeting within the week before the start, one within three days after, weekly in the first
 * month, monthly for a year, a contact within three days of a loss. A part is met when at least nine in ten of the occasions that fell due
 * in the period were kept; a part without an occasion asks for nothing. How many parts make which score is our own reading.
 */
final class FollowAlong {
    private static final int PARTS = 5;
    private static final int MONTHS = 12;
    private static final int WEEKS = 4;
    private static final int WEEK = 7;
    private static final int SOON = 3;

    private final Facts facts;
    private final Map<Long, NavigableSet<LocalDate>> met = new HashMap<>();
    private final Map<Long, NavigableSet<LocalDate>> reached = new HashMap<>();
    private final long[] due = new long[PARTS];
    private final long[] kept = new long[PARTS];

    private FollowAlong(Facts facts) {
        this.facts = facts;
        for (Meeting each : facts.meetings()) {
            if (each.participant() != 0) {
                reached.computeIfAbsent(each.participant(), id -> new TreeSet<>()).add(each.on());
                if (each.faceToFace()) {
                    met.computeIfAbsent(each.participant(), id -> new TreeSet<>()).add(each.on());
                }
            }
        }
    }

    static Measured of(Facts facts) {
        FollowAlong follow = new FollowAlong(facts);
        facts.jobs().stream().filter(job -> job.kind() == PlacementKind.COMPETITIVE || job.kind() == PlacementKind.SUBSIDISED)
                .forEach(follow::job);
        return follow.measured();
    }

    private Measured measured() {
        long asked = Arrays.stream(due).filter(occasions -> occasions > 0).count();
        if (asked == 0) {
            return Measured.nothing();
        }
        int missed = 0;
        for (int part = 0; part < PARTS; part++) {
            missed += kept[part] * 10 < due[part] * 9 ? 1 : 0;
        }
        boolean nothingLater = due[3] > 0 && kept[3] == 0;
        return Measured.of(new Ratio(BigDecimal.valueOf(PARTS - missed), BigDecimal.ONE, BigDecimal.ONE))
                .score(nothingLater ? 1 : Math.max(1, PARTS - missed)).with("partsWithOccasions", asked)
                .with("occasions", Arrays.stream(due).sum()).with("occasionsKept", Arrays.stream(kept).sum());
    }

    private void job(Job job) {
        long person = job.participant();
        LocalDate start = job.from();
        occasion(0, met, person, start.minusDays(WEEK), start.minusDays(1));
        occasion(1, met, person, start, start.plusDays(SOON));
        for (int week = 0; week < WEEKS; week++) {
            LocalDate last = start.plusDays((week + 1L) * WEEK - 1);
            if (runs(job, last)) {
                occasion(2, met, person, start.plusDays((long) week * WEEK), last);
            }
        }
        for (int month = 1; month < MONTHS; month++) {
            LocalDate last = start.plusMonths(month + 1L).minusDays(1);
            if (runs(job, last)) {
                occasion(3, met, person, start.plusMonths(month), last);
            }
        }
        LocalDate heard = job.ending().heardOn() == null ? job.to() : job.ending().heardOn();
        if (heard != null && job.to() != null && job.ending().reason() != PlacementEndReason.QUIT_BETTER_JOB) {
            occasion(4, reached, person, heard, heard.plusDays(SOON));
        }
    }

    private static boolean runs(Job job, LocalDate day) {
        return job.to() == null || !job.to().isBefore(day);
    }

    /** It falls due on its last day. */
    private void occasion(int part, Map<Long, NavigableSet<LocalDate>> contacts, long person, LocalDate first, LocalDate last) {
        if (!facts.inPeriod(last)) {
            return;
        }
        due[part]++;
        LocalDate found = contacts.getOrDefault(person, new TreeSet<>()).ceiling(first);
        kept[part] += found != null && !found.isAfter(last) ? 1 : 0;
    }
}
