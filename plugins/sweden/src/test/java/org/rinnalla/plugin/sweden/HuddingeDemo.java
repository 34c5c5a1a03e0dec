package org.rinnalla.plugin.sweden;

import static org.rinnalla.plugin.shared.demo.Demo.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rinnalla.plugin.shared.demo.Demo;
import org.rinnalla.plugin.shared.demo.Draw;
import org.rinnalla.plugin.shared.demo.Row;
import org.rinnalla.plugin.shared.demo.Staffing;
import org.rinnalla.plugin.shared.demo.Stay;
import org.rinnalla.plugin.shared.demo.Talks;
import org.rinnalla.spi.ImportKind;
import org.rinnalla.spi.Role;

/**
 * Huddinge: nearly a hundred people sought since 2016 by two outreach workers: letter, telephone, home visit, then whatever helps. Twelve
 * agreed to become participants; of those who are sought no more nothing personal is left.
 */
final class HuddingeDemo {
    private static final LocalDate OPENED = LocalDate.of(2016, 2, 1);
    private static final int NOW = 29;
    private static final int CONVERTED = 12;
    private static final List<String> FIRST = List.of("LETTER", "PHONE", "HOME_VISIT");
    private static final List<String> THEN = List.of("HOME_VISIT", "HOME_VISIT", "WALK", "WALK", "AUTHORITY_ACCOMPANIED", "PHONE",
            "MEETING");
    private static final List<String> ENDS = List.of("HANDED_OVER", "HANDED_OVER", "HANDED_OVER", "HANDED_OVER", "OWN_DECISION", "MOVED",
            "NO_CONTACT_AFTER_OUTREACH");
    private static final List<String> WHO = List.of("Man i sextioårsåldern, går sällan ut", "Kvinna i fyrtioårsåldern, öppnar inte posten",
            "Ung man, pratar helst i dörren", "Äldre kvinna, tackar nej till besök", "Man i femtioårsåldern med hund");

    private final Demo demo = new Demo("huddinge", new Draw(126));
    private final Draw draw = demo.draw();
    private final SwedishPeople people = new SwedishPeople(demo);
    private final Talks talks = new Talks(demo, THEN);
    private final String unit = demo.ref("outreach-team");

    Demo make() {
        demo.add(ImportKind.PROVIDERS, demo.ref("kommun")).set("name", "Huddinge kommun");
        demo.add(ImportKind.UNITS, unit).set("providerRef", demo.ref("kommun")).set("name", "Uppsökande verksamhet, Biståndskansliet")
                .set("municipality", "0126");
        demo.add(ImportKind.PROGRAMMES, demo.ref("outreach")).set("providerRef", demo.ref("kommun")).set("definition", HuddingeOutreach.ID)
                .set("name", "Uppsökande verksamhet").set("startsOn", OPENED);
        demo.add(ImportKind.PROGRAMME_FUNDINGS, demo.ref("pf-1")).set("programmeRef", demo.ref("outreach"))
                .set("funder", "Huddinge kommun, social- och äldreomsorgsförvaltningen").set("kind", "MUNICIPALITY").set("startsOn", OPENED)
                .set("share", 100);
        Staffing staffing = new Staffing(demo, SwedishPeople.NAMES);
        staffing.hire("ow-1", Role.OUTREACH_WORKER, Optional.of(unit), OPENED);
        staffing.hire("ow-2", Role.OUTREACH_WORKER, Optional.of(unit), OPENED);
        staffing.hire("tl-1", Role.TEAM_LEADER, Optional.of(unit), OPENED);
        staffing.hireOffice(OPENED);
        List<String> sources = draw.shuffled(sources());
        for (int i = 0; i < sources.size(); i++) {
            int left = sources.size() - i;
            if (left > NOW + CONVERTED) {
                ended(sources.get(i), draw.workday(OPENED.plusDays(14), TODAY.minusDays(800)));
            } else if (left > NOW) {
                converted(sources.get(i), draw.workday(TODAY.minusDays(900), TODAY.minusDays(150)));
            } else {
                sought(sources.get(i), draw.workday(TODAY.minusDays(400), TODAY.minusDays(6)));
            }
        }
        demo.numberContacts();
        new HuddingeWays(demo).write();
        return demo;
    }

    private static List<String> sources() {
        List<String> sources = new ArrayList<>();
        sources.addAll(Collections.nCopies(27, "LANDLORD"));
        sources.addAll(Collections.nCopies(24, "RELATIVE"));
        sources.addAll(Collections.nCopies(14, "POLICE"));
        sources.addAll(Collections.nCopies(11, "CHURCH"));
        sources.addAll(Collections.nCopies(7, "LIBRARY"));
        sources.addAll(Collections.nCopies(6, "SOCIAL_SERVICES"));
        sources.addAll(Collections.nCopies(5, "CARE_CONTACT"));
        sources.addAll(Collections.nCopies(3, "OTHER"));
        return sources;
    }

    /** Nobody seeks the person any more, and nothing personal is kept. */
    private void ended(String source, LocalDate received) {
        String end = draw.one(ENDS);
        LocalDate closed = draw.workday(received.plusDays(120), received.plusDays(400));
        Row row = signal(source, received).set("closedOn", closed).set("closeReason", end);
        Optional<LocalDate> contact = first(row, received, !end.equals("NO_CONTACT_AFTER_OUTREACH"));
        contact.ifPresent(day -> then(row, day, closed.minusDays(2)));
        if (end.equals("HANDED_OVER")) {
            handOver(row, closed.minusDays(30)).set("firstMeetingOn", closed.minusDays(12)).set("workerPresent", true).set("accepted",
                    "YES");
        }
    }

    /** The person agreed and is a participant now. */
    private void converted(String source, LocalDate received) {
        LocalDate agreed = draw.workday(received.plusDays(70), received.plusDays(130));
        String participant = people.sought(agreed.minusYears(75), agreed.minusYears(19), unit, agreed);
        Row row = signal(source, received).set("convertedOn", agreed).set("participantRef", participant);
        first(row, received, true).ifPresent(day -> then(row, day, agreed.minusDays(2)));
        String worker = demo.ref("ow-" + draw.between(1, 2));
        demo.add(ImportKind.ENROLMENTS, demo.nextRef(ImportKind.ENROLMENTS, "n", 3)).set("participantRef", participant)
                .set("programmeRef", demo.ref("outreach")).set("unitRef", unit).set("specialistRef", worker).set("startedOn", agreed)
                .set("phase", draw.one(List.of("CONTACT", "HAND_OVER")));
        talks.withParticipant(new Stay("", participant, worker, agreed.plusDays(3), Optional.empty()),
                draw.workday(TODAY.minusDays(16), TODAY.minusDays(2)), 1);
    }

    /** Sought on the day of the demo: a few have not been reached yet. */
    private void sought(String source, LocalDate received) {
        Row row = signal(source, received).set("reachBy", draw.one(List.of("Brev till hemadressen", "Telefon kvällstid", "Via grannen")));
        if (draw.chance(60)) {
            row.set("name", SwedishPeople.NAMES.draw(draw, "UNKNOWN").given());
        } else {
            row.set("description", draw.one(WHO));
        }
        Optional<LocalDate> contact = first(row, received, draw.chance(80));
        contact.ifPresent(day -> then(row, day, TODAY.minusDays(2)));
        if (contact.isPresent() && draw.chance(25)) {
            handOver(row, TODAY.minusDays(3)).set("accepted", "LATER");
        }
    }

    private Row signal(String source, LocalDate received) {
        return demo.add(ImportKind.OUTREACH_CASES, demo.nextRef(ImportKind.OUTREACH_CASES, "oc", 3)).set("unitRef", unit)
                .set("programmeRef", demo.ref("outreach")).set("workerRef", demo.ref("ow-" + draw.between(1, 2)))
                .set("receivedOn", received).set("source", source).set("municipality", "0126");
    }

    private Row handOver(Row sought, LocalDate offered) {
        boolean housing = draw.chance(70);
        return demo.add(ImportKind.HAND_OVERS, demo.nextRef(ImportKind.HAND_OVERS, "ho", 3)).set("outreachCaseRef", sought.value("ref"))
                .set("service", housing ? "HOUSING_SUPPORT" : "HOME_CARE").set("serviceName", housing ? "Boendestöd" : "Hemtjänst")
                .set("offeredOn", offered);
    }

    /** The fixed order of the first attempts, until one reaches the person or the day has come. */
    private Optional<LocalDate> first(Row sought, LocalDate received, boolean reached) {
        LocalDate day = draw.workday(received.plusDays(1), received.plusDays(5));
        int last = reached ? draw.between(0, 2) : 2;
        for (int i = 0; i <= last; i++) {
            if (day.isAfter(TODAY.minusDays(2))) {
                return Optional.empty();
            }
            boolean here = reached && i == last;
            attempt(sought, day, FIRST.get(i), here ? "REACHED" : draw.one(List.of("NO_ANSWER", "NO_ANSWER", "LATER", "DECLINED")));
            if (here) {
                return Optional.of(day);
            }
            day = draw.workday(day.plusDays(7), day.plusDays(16));
        }
        return Optional.empty();
    }

    /** Then whatever helps, at the person's pace. */
    private void then(Row sought, LocalDate contact, LocalDate until) {
        LocalDate day = contact.plusDays(draw.between(7, 20));
        while (!day.isAfter(until)) {
            attempt(sought, day, draw.one(THEN), draw.chance(85) ? "REACHED" : "LATER");
            day = day.plusDays(draw.between(14, 40));
        }
    }

    private void attempt(Row sought, LocalDate day, String kind, String result) {
        String number = String.format(Locale.ROOT, "oa-%04d", demo.rows(ImportKind.OUTREACH_ATTEMPTS).size() + 1);
        demo.add(ImportKind.OUTREACH_ATTEMPTS, demo.ref(number)).set("outreachCaseRef", sought.value("ref"))
                .set("workerRef", sought.value("workerRef")).set("triedOn", day).set("kind", kind).set("result", result);
    }
}
