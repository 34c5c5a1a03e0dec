package org.rinnalla.server.it;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rinnalla.server.it.DemoRows.Row;
import org.rinnalla.spi.ImportKind;

/**
 * A programme's figures once more, from the demo files, in the plain and slow way: what the platform answers must be the same. A number is
 * told as {@code value numerator denominator}, each null where there is none.
 */
final class Recount {
    private final List<Row> stays;
    private final Map<String, List<Row>> placements;
    private final List<Row> contacts;
    private final List<Row> applications;
    private final LocalDate from;
    private final LocalDate to;

    Recount(DemoRows rows, String programme, LocalDate from, LocalDate to) {
        this.stays = rows.of(ImportKind.ENROLMENTS).stream().filter(row -> row.text("programmeRef").equals(programme)).toList();
        this.placements = rows.of(ImportKind.PLACEMENTS).stream().collect(Collectors.groupingBy(row -> row.text("enrolmentRef")));
        this.contacts = rows.of(ImportKind.CONTACTS);
        this.applications = rows.of(ImportKind.JOB_APPLICATIONS);
        this.from = from;
        this.to = to;
    }

    /** Every figure of the platform's that is counted over courses, contacts and applications, by its id. */
    Map<String, String> all() {
        Map<String, String> told = new HashMap<>();
        told.put("active", persons(stay -> runs(stay, to, to)));
        told.put("persons-ever", persons(stay -> true));
        told.put("newly-enrolled", persons(stay -> within(stay.day("startedOn"), 0)));
        told.put("ended", persons(stay -> stay.date("endedOn").filter(day -> within(day, 0)).isPresent()));
        told.put("quarter-rate", share(stay -> runs(stay, from, to), stay -> jobs(stay).stream().anyMatch(job -> runs(job, from, to))));
        told.put("employment-rate", share(stay -> runs(stay, from, to), stay -> jobs(stay).stream().anyMatch(this::begun)));
        told.put("first-job-starts", persons(stay -> first(stay).filter(job -> within(job.day("startedOn"), 0)).isPresent()));
        told.put("job-starts", count(stays.stream().flatMap(stay -> jobs(stay).stream()).filter(job -> within(job.day("startedOn"), 0))
                .count()));
        told.put("sustained-13-weeks", share(stay -> first(stay).filter(job -> within(job.day("startedOn"), 112)).isPresent(),
                stay -> first(stay).filter(job -> sustained(stay, job)).isPresent()));
        for (int weeks : new int[]{13, 26, 52}) {
            told.put("retention-" + weeks + "-weeks", retention(weeks * 7));
        }
        told.put("employer-contact-within-30-days", share(stay -> within(stay.day("startedOn"), 30),
                stay -> met(stay).filter(day -> !day.isAfter(stay.day("startedOn").plusDays(30))).isPresent()));
        told.put("days-to-first-employer-contact", median(stay -> met(stay).filter(day -> within(day, 0))));
        told.put("days-to-first-job", median(stay -> first(stay).map(job -> job.day("startedOn")).filter(day -> within(day, 0))));
        told.put("mean-stay", mean());
        told.put("internship-to-job", share(stay -> !internships(stay).isEmpty(), this::ledToWork));
        told.put("employer-contacts-per-week", contactsPerWeek());
        told.put("participant-made-applications", ownApplications());
        return told;
    }

    private boolean within(LocalDate day, int earlier) {
        return !day.isBefore(from.minusDays(earlier)) && !day.isAfter(to.minusDays(earlier));
    }

    private static boolean runs(Row row, LocalDate first, LocalDate last) {
        return !row.day("startedOn").isAfter(last) && row.date("endedOn").filter(end -> end.isBefore(first)).isEmpty();
    }

    private boolean begun(Row job) {
        return !job.day("startedOn").isAfter(to);
    }

    /** In the demo files a job of this kind is competitive: no fact speaks against one. */
    private List<Row> jobs(Row stay) {
        return placements.getOrDefault(stay.text("ref"), List.of()).stream().filter(row -> row.text("kind").equals("COMPETITIVE"))
                .sorted(Comparator.comparing(row -> row.day("startedOn"))).toList();
    }

    private Optional<Row> first(Row stay) {
        return jobs(stay).stream().findFirst();
    }

    private List<Row> internships(Row stay) {
        return placements.getOrDefault(stay.text("ref"), List.of()).stream().filter(row -> row.text("kind").equals("INTERNSHIP"))
                .filter(row -> row.date("endedOn").filter(day -> within(day, 0)).isPresent()).toList();
    }

    private boolean ledToWork(Row stay) {
        BiPredicate<Row, Row> followed = (job, internship) -> !job.day("startedOn").isBefore(internship.day("startedOn"));
        return placements.getOrDefault(stay.text("ref"), List.of()).stream()
                .filter(row -> Set.of("COMPETITIVE", "SUBSIDISED", "SHELTERED").contains(row.text("kind"))).filter(this::begun)
                .anyMatch(job -> internships(stay).stream().anyMatch(internship -> followed.test(job, internship)));
    }

    /** The first contact with an employer for the participant since the entry. */
    private Optional<LocalDate> met(Row stay) {
        return contacts.stream().filter(row -> row.text("participantRef").equals(stay.text("participantRef")) && row.has("employerRef"))
                .map(row -> row.day("heldOn")).filter(day -> !day.isBefore(stay.day("startedOn"))).min(Comparator.naturalOrder());
    }

    private boolean sustained(Row stay, Row first) {
        List<LocalDate> worked = first.day("startedOn").datesUntil(to.plusDays(1))
                .filter(day -> jobs(stay).stream().filter(job -> runs(job, day, day)).map(job -> new BigDecimal(job.text("hoursPerWeek")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(BigDecimal.valueOf(7)) >= 0)
                .toList();
        return worked.stream().anyMatch(start -> worked.stream()
                .filter(day -> !day.isBefore(start) && day.isBefore(start.plusDays(112))).count() >= 91);
    }

    private String retention(int days) {
        List<Row> begun = stays.stream().flatMap(stay -> jobs(stay).stream()).filter(job -> within(job.day("startedOn"), days)).toList();
        long kept = begun.stream().filter(job -> {
            LocalDate later = job.day("startedOn").plusDays(days);
            return runs(job, later, later);
        }).count();
        return ratio(kept, begun.size(), 100);
    }

    private String contactsPerWeek() {
        Set<String> specialists = stays.stream().filter(stay -> runs(stay, from, to)).map(stay -> stay.text("specialistRef"))
                .filter(ref -> !ref.isEmpty()).collect(Collectors.toSet());
        long met = contacts.stream().filter(row -> within(row.day("heldOn"), 0) && row.has("employerRef"))
                .filter(row -> row.text("faceToFace").equals("true") && specialists.contains(row.text("staffMemberRef"))).count();
        return ratio(met, specialists.size() * ((ChronoUnit.DAYS.between(from, to) + 1) / 7), 1);
    }

    private String ownApplications() {
        List<Row> all = applications.stream().filter(row -> within(row.day("appliedOn"), 0)).toList();
        return ratio(all.stream().filter(row -> row.text("actor").equals("PARTICIPANT")).count(), all.size(), 100);
    }

    private String persons(Predicate<Row> counted) {
        return count(stays.stream().filter(this::begun).filter(counted).map(stay -> stay.text("participantRef")).distinct().count());
    }

    private String share(Predicate<Row> base, Predicate<Row> hit) {
        Set<String> below = new HashSet<>();
        Set<String> above = new HashSet<>();
        stays.stream().filter(this::begun).filter(base).forEach(stay -> {
            below.add(stay.text("participantRef"));
            if (hit.test(stay)) {
                above.add(stay.text("participantRef"));
            }
        });
        return ratio(above.size(), below.size(), 100);
    }

    private String median(Function<Row, Optional<LocalDate>> until) {
        List<Long> days = new ArrayList<>();
        stays.stream().filter(this::begun).forEach(
                stay -> until.apply(stay).ifPresent(day -> days.add(ChronoUnit.DAYS.between(stay.day("startedOn"), day))));
        days.sort(Comparator.naturalOrder());
        int size = days.size();
        return size == 0 ? "null 0 null" : plain((days.get((size - 1) / 2) + days.get(size / 2)) / 2.0) + " " + size + " null";
    }

    private String mean() {
        List<Row> all = stays.stream().filter(stay -> runs(stay, from, to)).toList();
        long sum = all.stream().mapToLong(stay -> ChronoUnit.DAYS.between(stay.day("startedOn"),
                stay.date("endedOn").filter(end -> end.isBefore(to)).orElse(to))).sum();
        return all.isEmpty() ? "null 0 null" : rounded(BigDecimal.valueOf(sum), all.size()) + " " + all.size() + " null";
    }

    private static String count(long number) {
        return number + " " + number + " null";
    }

    private static String ratio(long above, long below, int times) {
        return (below == 0 ? "null" : rounded(BigDecimal.valueOf(above * times), below)) + " " + above + " " + below;
    }

    private static String rounded(BigDecimal above, long below) {
        return plain(above.divide(BigDecimal.valueOf(below), 1, RoundingMode.HALF_UP).doubleValue());
    }

    /** As numbers are compared: without zeros at the end. */
    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
