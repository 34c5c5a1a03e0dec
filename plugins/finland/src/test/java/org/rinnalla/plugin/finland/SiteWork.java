package org.rinnalla.plugin.finland;

import static org.rinnalla.plugin.shared.demo.Demo.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rinnalla.plugin.shared.demo.Demo;
import org.rinnalla.plugin.shared.demo.Draw;
import org.rinnalla.plugin.shared.demo.Row;
import org.rinnalla.spi.ImportKind;

/** What a site does: who pays it, who works where, referrals, applications by who made them, visits at employers. A draw of its own. */
final class SiteWork {
    private static final LocalDate PROJECT = LocalDate.of(2020, 5, 1);
    private static final LocalDate EXTENDED = LocalDate.of(2023, 1, 1);
    private static final LocalDate LASTING = LocalDate.of(2025, 1, 1);

    private static final List<Object> EARLY = List.of("PROFILING", "CLIENT_AGREEMENT");

    private final Demo demo;
    private final Draw draw;
    private final SiteDemo.Site site;

    SiteWork(Demo demo, Draw draw, SiteDemo.Site site) {
        this.demo = demo;
        this.draw = draw;
        this.site = site;
    }

    /** The project's years [U], its extension under the growth programme [U], and since then the site's own money at what a year costs [U]. */
    void funding() {
        paid("THL:n kehittämishanke", "STATE", PROJECT.isBefore(site.opened()) ? site.opened() : PROJECT).set("endsOn",
                EXTENDED.minusDays(1));
        paid("Suomen kestävän kasvun ohjelma", "UNION_FUND", EXTENDED).set("endsOn", LASTING.minusDays(1));
        for (LocalDate year = LASTING; !year.isAfter(TODAY); year = year.plusYears(1)) {
            paid(site.provider(), site.key().equals("helsinki") ? "MUNICIPALITY" : "REGION", year)
                    .set("endsOn", year.plusYears(1).minusDays(1))
                    .set("amount", 135_000).set("currency", "EUR");
        }
    }

    private Row paid(String funder, String kind, LocalDate from) {
        return row(ImportKind.PROGRAMME_FUNDINGS, "f").set("programmeRef", demo.ref("ips")).set("funder", funder).set("kind", kind)
                .set("startsOn", from).set("share", 100);
    }

    /** Coaching is a part of psychiatric care: one employer, one workplace. */
    void employments() {
        for (Row staff : List.copyOf(demo.rows(ImportKind.STAFF))) {
            if (staff.values().containsKey("unitRef")) {
                row(ImportKind.STAFF_EMPLOYMENTS, "se").set("staffMemberRef", staff.value("ref")).set("employerRef", demo.ref("provider"))
                        .set("workplaceRef", staff.value("unitRef")).set("percent", 100).set("startsOn", staff.value("startsOn"));
            }
        }
    }

    /** One before each enrolment of the last year, and two that wait for a place, of people who were there before. */
    void referrals() {
        int open = 0;
        for (Row enrolment : List.copyOf(demo.rows(ImportKind.ENROLMENTS))) {
            LocalDate start = (LocalDate) enrolment.value("startedOn");
            if (start.isAfter(TODAY.minusYears(1))) {
                referral(enrolment, draw.workday(start.minusDays(40), start.minusDays(10)), "CARE_CONTACT").set("ownWishOn",
                        enrolment.value("ownWishOn"));
            } else if (open < 2 && enrolment.values().containsKey("endedOn")
                    && ((LocalDate) enrolment.value("endedOn")).isBefore(TODAY.minusDays(150))) {
                LocalDate received = draw.workday(TODAY.minusDays(30), TODAY.minusDays(5));
                referral(enrolment, received, "SELF").set("ownWishOn", received);
                open++;
            }
        }
    }

    private Row referral(Row enrolment, LocalDate received, String source) {
        return row(ImportKind.REFERRALS, "r").set("participantRef", enrolment.value("participantRef")).set("programmeRef", demo.ref("ips"))
                .set("unitRef", enrolment.value("unitRef")).set("receivedOn", received).set("source", source)
                .set("initiatedBy", "PARTICIPANT");
    }

    /** Who came lately and has no placement is still in the first phases. */
    void early() {
        Set<Object> placed = demo.rows(ImportKind.PLACEMENTS).stream().map(row -> row.value("enrolmentRef")).collect(Collectors.toSet());
        int number = 0;
        for (Row enrolment : demo.rows(ImportKind.ENROLMENTS)) {
            LocalDate start = (LocalDate) enrolment.value("startedOn");
            if (!enrolment.values().containsKey("endedOn") && start.isAfter(TODAY.minusDays(120))
                    && !placed.contains(enrolment.value("ref"))) {
                enrolment.set("phase", EARLY.get(number++ % EARLY.size()));
            }
        }
    }

    /** FI-5, FI-6: most were made by the client, some with the coach beside, one now and then by the coach. */
    void applications() {
        List<Row> employers = demo.rows(ImportKind.EMPLOYERS).stream().filter(row -> !row.value("industry").equals("85")).toList();
        for (Row enrolment : List.copyOf(demo.rows(ImportKind.ENROLMENTS))) {
            LocalDate start = (LocalDate) enrolment.value("startedOn");
            LocalDate last = enrolment.values().containsKey("endedOn") ? (LocalDate) enrolment.value("endedOn") : TODAY;
            int most = EARLY.contains(enrolment.value("phase")) ? 0 : (int) Math.min(3, (last.toEpochDay() - start.toEpochDay()) / 60);
            for (int i = 0; i < draw.between(0, most); i++) {
                LocalDate day = draw.workday(start.plusDays(20), last.minusDays(5));
                Row application = row(ImportKind.JOB_APPLICATIONS, "ja").set("participantRef", enrolment.value("participantRef"))
                        .set("enrolmentRef", enrolment.value("ref")).set("employerRef", draw.one(employers).value("ref"))
                        .set("appliedOn", day)
                        .set("actor",
                                draw.one(List.of("PARTICIPANT", "PARTICIPANT", "PARTICIPANT", "PARTICIPANT", "PARTICIPANT", "TOGETHER",
                                        "TOGETHER", "TOGETHER", "TOGETHER", "STAFF")));
                if (draw.chance(70) && day.plusDays(14).isBefore(TODAY)) {
                    application.set("result", draw.one(List.of("NO_ANSWER", "NO_ANSWER", "INTERVIEW", "DECLINED"))).set("resultOn",
                            day.plusDays(14));
                }
            }
        }
    }

    /** Three cups of tea: to be introduced, to learn what is needed, to bring somebody. Weekly, in the last eight weeks. */
    void visits(List<String> coaches) {
        List<Row> employers = demo.rows(ImportKind.EMPLOYERS).stream().filter(row -> !row.value("industry").equals("85")).toList();
        List<String> outcomes = List.of("INTRODUCED", "NEEDS_LEARNT", "CANDIDATE_PRESENTED", "VACANCY");
        List<String> next = List.of("VISIT_AGAIN", "PRESENT_CANDIDATE", "INTERVIEW", "CALL");
        for (int coach = 0; coach < coaches.size(); coach++) {
            for (int week = 8; week > 0; week--) {
                int visit = (8 - week) % 4;
                LocalDate day = draw.workday(TODAY.minusDays(7L * week), TODAY.minusDays(7L * week - 4));
                demo.addContact().set("employerRef", employers.get((coach * 2 + (8 - week) / 4) % employers.size()).value("ref"))
                        .set("staffMemberRef", coaches.get(coach)).set("heldOn", day).set("kind", "WORKPLACE").set("faceToFace", true)
                        .set("place", "COMMUNITY").set("actor", "STAFF").set("minutes", draw.between(4, 12) * 5)
                        .set("outcome", outcomes.get(visit)).set("nextStep", next.get(visit));
            }
        }
    }

    /** One client whose whereabouts nobody but the named may learn. The last who came. */
    void protectedClient() {
        Row client = demo.rows(ImportKind.PARTICIPANTS).getLast();
        Object coach = demo.rows(ImportKind.ENROLMENTS).stream().filter(row -> row.value("participantRef").equals(client.value("ref")))
                .map(row -> row.value("specialistRef")).findFirst().orElseThrow();
        client.set("protection", "FI_TURVAKIELTO").set("protectionReason", "DVV:n päätös, esitetty 1. tapaamisessa").set("namedStaffRef",
                coach);
    }

    private Row row(ImportKind kind, String letters) {
        return demo.add(kind, demo.nextRef(kind, letters, 3));
    }
}
