package org.rinnalla.plugin.sweden;

import static org.rinnalla.plugin.shared.demo.Demo.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.rinnalla.plugin.shared.demo.Demo;
import org.rinnalla.plugin.shared.demo.Draw;
import org.rinnalla.plugin.shared.demo.Market;
import org.rinnalla.plugin.shared.demo.Placements;
import org.rinnalla.plugin.shared.demo.Staffing;
import org.rinnalla.plugin.shared.demo.Stories;
import org.rinnalla.plugin.shared.demo.Talks;
import org.rinnalla.spi.ImportKind;
import org.rinnalla.spi.MainActivity;
import org.rinnalla.spi.Role;

/** Knivsta: 100 young people on the demo date, 29 in an internship, 26 in paid work, 14 studying, 31 in none; and some who have left. */
final class KnivstaDemo {
    private static final LocalDate OPENED = LocalDate.of(2021, 9, 1);
    private static final int COORDINATORS = 6;
    private static final int LEFT = 47;
    private static final List<String> REASONS = List.of("STEADY_WORK", "STEADY_WORK", "STEADY_WORK", "STEADY_WORK", "STUDIES", "STUDIES",
            "OWN_DECISION", "OWN_DECISION", "OWN_DECISION", "MOVED", "OTHER_SERVICE", "HEALTH_OWN_CHOICE");

    private final Demo demo = new Demo("knivsta", new Draw(330));
    private final Draw draw = demo.draw();
    private final SwedishPeople people = new SwedishPeople(demo);
    private final Talks talks = new Talks(demo, List.of("MEETING", "MEETING", "MEETING", "MEETING", "WALK", "PHONE", "VIDEO", "WORKPLACE",
            "WORKPLACE", "AUTHORITY_ACCOMPANIED", "HOME_VISIT"));
    private final String unit = demo.ref("stegen");
    private final String programme = demo.ref("ips");

    Demo make() {
        demo.add(ImportKind.PROVIDERS, demo.ref("kommun")).set("name", "Knivsta kommun");
        demo.add(ImportKind.UNITS, unit).set("providerRef", demo.ref("kommun")).set("name", "Stegen").set("municipality", "0330");
        demo.add(ImportKind.PROGRAMMES, programme).set("providerRef", demo.ref("kommun")).set("definition", KnivstaStegen.ID)
                .set("name", "Stegen, individuell placering med stöd").set("startsOn", OPENED);
        demo.add(ImportKind.PROGRAMME_FUNDINGS, demo.ref("pf-1")).set("programmeRef", programme).set("funder", "Knivsta kommun")
                .set("kind", "MUNICIPALITY").set("startsOn", OPENED).set("share", 100);
        staff();
        Market market = SwedishMarket.of(demo, List.of("0330", "0330", "0330", "0380", "0191"), 44, 4);
        Stories stories = new Stories(demo, new Stories.Habits("mentalIllHealth=true", SwedenDemo.PHASES), new Placements(demo, market),
                talks);
        for (int i = 0; i < LEFT; i++) {
            left(stories);
        }
        List<MainActivity> activities = draw.shuffled(activities());
        for (int i = 0; i < activities.size(); i++) {
            active(stories, activities.get(i), i);
        }
        for (int i = 0; i < 60; i++) {
            talks.withEmployer(demo.ref("es-" + draw.between(1, COORDINATORS)), draw.one(market.workplaces()),
                    draw.workday(TODAY.minusYears(1), TODAY.minusDays(2)));
        }
        demo.rows(ImportKind.CONTACTS).stream().filter(row -> !row.values().containsKey("participantRef"))
                .forEach(row -> row.set("unitRef", unit));
        demo.numberContacts();
        new KnivstaWays(demo).write();
        new KnivstaWork(demo, market).write();
        return demo;
    }

    private static List<MainActivity> activities() {
        List<MainActivity> activities = new ArrayList<>();
        activities.addAll(Collections.nCopies(29, MainActivity.INTERNSHIP));
        activities.addAll(Collections.nCopies(26, MainActivity.PAID_WORK));
        activities.addAll(Collections.nCopies(14, MainActivity.STUDIES));
        activities.addAll(Collections.nCopies(31, MainActivity.NONE));
        return activities;
    }

    private void staff() {
        Staffing staffing = new Staffing(demo, SwedishPeople.NAMES);
        for (int i = 1; i <= COORDINATORS; i++) {
            staffing.hire("es-" + i, Role.EMPLOYMENT_SPECIALIST, Optional.of(unit), OPENED);
        }
        staffing.hire("es-7", Role.EMPLOYMENT_SPECIALIST, Optional.of(unit), OPENED, Optional.of(LocalDate.of(2024, 6, 28)));
        staffing.hire("tl-1", Role.TEAM_LEADER, Optional.of(unit), OPENED);
        for (int i = 1; i <= 3; i++) {
            staffing.hire("cc-" + i, Role.CARE_CONTACT, Optional.of(unit), OPENED);
        }
        staffing.hireOffice(OPENED);
    }

    private void active(Stories stories, MainActivity activity, int number) {
        boolean overdue = number % 20 == 7;
        int days = activity == MainActivity.NONE && !overdue ? draw.between(5, 420) : draw.between(60, 700);
        LocalDate start = draw.workday(TODAY.minusDays(days), TODAY.minusDays(days - 2));
        LocalDate last = overdue
                ? draw.workday(TODAY.minusDays(20), TODAY.minusDays(10))
                : draw.workday(start.isAfter(TODAY.minusDays(6)) ? start : TODAY.minusDays(6), TODAY.minusDays(2));
        boolean returned = number % 33 == 5;
        LocalDate firstEnd = draw.workday(start.minusDays(300), start.minusDays(90));
        LocalDate firstStart = draw.workday(firstEnd.minusDays(250), firstEnd.minusDays(90));
        String participant = participant(returned ? firstStart : start, start);
        if (returned) {
            stories.ended(team(draw.between(1, COORDINATORS)), participant, firstStart, firstEnd, "OWN_DECISION");
        }
        stories.running(team(number % COORDINATORS + 1), participant, start, activity, last, 10);
    }

    private void left(Stories stories) {
        LocalDate end = draw.workday(OPENED.plusDays(120), TODAY.minusDays(30));
        LocalDate earliest = end.minusDays(700).isAfter(OPENED) ? end.minusDays(700) : OPENED;
        LocalDate start = draw.workday(earliest, end.minusDays(60));
        boolean byTheOneWhoLeft = end.isBefore(LocalDate.of(2024, 6, 1)) && draw.chance(30);
        stories.ended(team(byTheOneWhoLeft ? 7 : draw.between(1, COORDINATORS)), participant(start, start), start, end, draw.one(REASONS));
    }

    /** Eligible on both days; a few are minors on the first. */
    private String participant(LocalDate firstStart, LocalDate lastStart) {
        LocalDate bornFrom = lastStart.minusYears(25).plusDays(1);
        LocalDate bornTo = firstStart.minusYears(draw.chance(12) ? 15 : 18);
        String registration = draw.chance(92) ? "0330" : "0380";
        return people.participant(bornFrom, bornTo, new SwedishPeople.Home(unit, "0330", registration), firstStart);
    }

    private Stories.Team team(int coordinator) {
        return new Stories.Team(programme, unit, demo.ref("es-" + coordinator),
                draw.chance(60) ? Optional.of(demo.ref("cc-" + draw.between(1, 3))) : Optional.empty());
    }
}
