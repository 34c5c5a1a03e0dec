package org.rinnalla.plugin.sweden;

import static org.rinnalla.plugin.shared.demo.Demo.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rinnalla.plugin.shared.demo.Demo;
import org.rinnalla.plugin.shared.demo.Draw;
import org.rinnalla.plugin.shared.demo.Row;
import org.rinnalla.plugin.shared.demo.Staffing;
import org.rinnalla.plugin.shared.demo.Stay;
import org.rinnalla.plugin.shared.demo.Talks;
import org.rinnalla.spi.ImportKind;
import org.rinnalla.spi.Role;

/** Huddinge: nearly a hundred people sought since 2016 by two outreach workers: letter, telephone, home visit, then whatever helps. */
final class HuddingeDemo {
    private static final LocalDate OPENED = LocalDate.of(2016, 2, 1);
    private static final int SOUGHT = 97;
    private static final int IN_CONTACT = 41;
    private static final List<String> REASONS = List.of("OTHER_SERVICE", "OTHER_SERVICE", "OTHER_SERVICE", "OTHER_SERVICE", "OWN_DECISION",
            "MOVED", "NO_CONTACT_AFTER_OUTREACH");

    private final Demo demo = new Demo("huddinge", new Draw(126));
    private final Draw draw = demo.draw();
    private final SwedishPeople people = new SwedishPeople(demo);
    private final Talks talks = new Talks(demo,
            List.of("HOME_VISIT", "HOME_VISIT", "WALK", "WALK", "AUTHORITY_ACCOMPANIED", "PHONE", "MEETING"));
    private final String unit = demo.ref("outreach-team");

    Demo make() {
        demo.add(ImportKind.PROVIDERS, demo.ref("kommun")).set("name", "Huddinge kommun");
        demo.add(ImportKind.UNITS, unit).set("providerRef", demo.ref("kommun")).set("name", "Uppsökande verksamhet, Biståndskansliet")
                .set("municipality", "0126");
        demo.add(ImportKind.PROGRAMMES, demo.ref("outreach")).set("providerRef", demo.ref("kommun")).set("definition", HuddingeOutreach.ID)
                .set("name", "Uppsökande verksamhet").set("startsOn", OPENED);
        Staffing staffing = new Staffing(demo, SwedishPeople.NAMES);
        staffing.hire("ow-1", Role.OUTREACH_WORKER, Optional.of(unit), OPENED);
        staffing.hire("ow-2", Role.OUTREACH_WORKER, Optional.of(unit), OPENED);
        staffing.hire("tl-1", Role.TEAM_LEADER, Optional.of(unit), OPENED);
        staffing.hireOffice(OPENED);
        for (int i = 0; i < SOUGHT; i++) {
            if (i < SOUGHT - IN_CONTACT) {
                LocalDate start = draw.workday(OPENED.plusDays(14), TODAY.minusDays(400));
                sought(start, Optional.of(draw.workday(start.plusDays(90), start.plusDays(380))));
            } else {
                sought(draw.workday(TODAY.minusDays(600), TODAY.minusDays(10)), Optional.empty());
            }
        }
        demo.numberContacts();
        return demo;
    }

    private void sought(LocalDate start, Optional<LocalDate> end) {
        String participant = people.sought(start.minusYears(75), start.minusYears(19), unit, start);
        String worker = demo.ref("ow-" + draw.between(1, 2));
        Row row = demo.add(ImportKind.ENROLMENTS, demo.nextRef(ImportKind.ENROLMENTS, "n", 3)).set("participantRef", participant)
                .set("programmeRef", demo.ref("outreach")).set("unitRef", unit).set("specialistRef", worker).set("startedOn", start)
                .set("endedOn", end);
        Stay stay = new Stay("", participant, worker, start, end);
        String reason = end.isPresent() ? draw.one(REASONS) : "";
        boolean reached = !reason.equals("NO_CONTACT_AFTER_OUTREACH");
        if (end.isPresent()) {
            row.set("endReason", reason);
        }
        LocalDate firstVisit = attempts(stay);
        boolean done = firstVisit.isAfter(TODAY.minusDays(20));
        row.set("phase", reason.equals("OTHER_SERVICE") ? "HAND_OVER" : done || !reached ? "FIRST_ATTEMPTS" : "CONTACT");
        if (reached && !done) {
            LocalDate last = end.isPresent()
                    ? draw.workday(end.get().minusDays(10), end.get())
                    : draw.workday(TODAY.minusDays(16), TODAY.minusDays(2));
            talks.withParticipant(new Stay("", participant, worker, firstVisit.plusDays(7), end), last, 1);
        }
    }

    /** The fixed order of the first attempts, as far as it has come. */
    private LocalDate attempts(Stay stay) {
        LocalDate day = stay.start();
        for (String kind : List.of("LETTER", "PHONE", "HOME_VISIT")) {
            if (!day.isAfter(TODAY.minusDays(2))) {
                talks.withParticipant(stay, day, kind);
                day = draw.workday(day.plusDays(7), day.plusDays(16));
            }
        }
        return day;
    }
}
