package org.rinnalla.plugin.sweden;

import static org.rinnalla.plugin.shared.demo.Demo.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rinnalla.plugin.shared.demo.Demo;
import org.rinnalla.plugin.shared.demo.Draw;
import org.rinnalla.plugin.shared.demo.Market;
import org.rinnalla.plugin.shared.demo.Placements;
import org.rinnalla.plugin.shared.demo.Referrals;
import org.rinnalla.plugin.shared.demo.Staffing;
import org.rinnalla.plugin.shared.demo.Stories;
import org.rinnalla.plugin.shared.demo.Talks;
import org.rinnalla.spi.ImportKind;
import org.rinnalla.spi.MainActivity;
import org.rinnalla.spi.Role;

/**
 * Stockholm: 205 people ever in psychosis care's programme, 80 of them now, at five clinics with one specialist each. The city's Alfa has
 * its peer supporters here, and had some of the 205 afterwards.
 */
final class StockholmDemo {
    private static final LocalDate OPENED = LocalDate.of(2019, 1, 7);
    private static final List<String> CLINICS = List.of("Psykosmottagning Alviks strand", "Psykosmottagning Serafen",
            "Nydebuterade psykossjukdomar Serafen", "Psykosmottagning Södermalm", "Psykosmottagning Gubbängen");
    private static final List<Integer> CASELOADS = List.of(18, 17, 16, 15, 14);
    private static final int LEFT = 125;
    private static final List<String> REASONS = List.of("STEADY_WORK", "STEADY_WORK", "STEADY_WORK", "STUDIES", "OWN_DECISION",
            "OWN_DECISION", "MOVED", "OTHER_SERVICE", "HEALTH_OWN_CHOICE", "NO_CONTACT_AFTER_OUTREACH");

    private final Demo demo = new Demo("stockholm", new Draw(180));
    private final Draw draw = demo.draw();
    private final SwedishPeople people = new SwedishPeople(demo);
    private final Talks talks = new Talks(demo,
            List.of("MEETING", "MEETING", "MEETING", "WALK", "PHONE", "MESSAGE", "WORKPLACE", "AUTHORITY_ACCOMPANIED"));
    private final List<String> moveOn = new ArrayList<>();

    Demo make() {
        demo.add(ImportKind.PROVIDERS, demo.ref("stad")).set("name", "Stockholms stad");
        demo.add(ImportKind.PROVIDERS, demo.ref("region")).set("name", "Region Stockholm");
        demo.add(ImportKind.PROVIDERS, demo.ref("ostermalm")).set("name", "Östermalms stadsdelsförvaltning");
        for (int i = 0; i < CLINICS.size(); i++) {
            unit(clinic(i), "region", CLINICS.get(i));
        }
        unit(demo.ref("alfa"), "stad", "Alfa");
        unit(demo.ref("bostad-forst"), "ostermalm", "Bostad Först Östermalm");
        programme("psychosis-care", StockholmPsychosisCare.ID.value(), "IPS inom psykosvården", OPENED);
        programme("alfa-ips", AlfaIps.ID.value(), "IPS i Alfa", LocalDate.of(2019, 9, 2));
        staff();
        Market market = SwedishMarket.of(demo, List.of("0180", "0180", "0180", "0182", "0184", "0183"), 60, 5);
        Placements placements = new Placements(demo, market);
        Stories stories = new Stories(demo, new Stories.Habits("", SwedenDemo.PHASES), placements, talks);
        for (int i = 0; i < LEFT; i++) {
            left(stories, i);
        }
        List<MainActivity> activities = draw.shuffled(activities());
        for (int clinic = 0, next = 0; clinic < CASELOADS.size(); clinic++) {
            for (int i = 0; i < CASELOADS.get(clinic); i++) {
                active(stories, clinic, activities.get(next), next++);
            }
        }
        alfa(new Stories(demo, new Stories.Habits("mentalIllHealth=true", SwedenDemo.PHASES), placements, talks));
        for (int i = 0; i < 80; i++) {
            talks.withEmployer(demo.ref("es-" + draw.between(1, 5)), draw.one(market.workplaces()),
                    draw.workday(TODAY.minusYears(1), TODAY.minusDays(2)));
        }
        demo.numberContacts();
        Agreed.some(demo, "CARE_INFORMATION", "Region Stockholm");
        Agreed.some(demo, "REGISTER", "Försäkringskassan");
        new Referrals(demo, new Draw(1806), new Referrals.From(demo.ref("psychosis-care"), OPENED, clinics(),
                List.of("PSYCHIATRY_INFORMATION", "INFORMATION_MEETING"))).write(4);
        new StockholmMore(demo, people, market, CLINICS.size()).write();
        return demo;
    }

    /** The clinics' codes in the programme's definition, in the order of the units. */
    private Map<String, String> clinics() {
        Map<String, String> codes = new HashMap<>();
        for (int i = 0; i < CLINICS.size(); i++) {
            codes.put(clinic(i), List.of("alviks-strand", "serafen", "serafen-nydebuterade", "sodermalm", "gubbangen").get(i));
        }
        return codes;
    }

    private static List<MainActivity> activities() {
        List<MainActivity> activities = new ArrayList<>();
        activities.addAll(Collections.nCopies(22, MainActivity.PAID_WORK));
        activities.addAll(Collections.nCopies(7, MainActivity.INTERNSHIP));
        activities.addAll(Collections.nCopies(8, MainActivity.WORK_TRAINING));
        activities.addAll(Collections.nCopies(9, MainActivity.STUDIES));
        activities.addAll(Collections.nCopies(34, MainActivity.NONE));
        return activities;
    }

    private void staff() {
        Staffing staffing = new Staffing(demo, SwedishPeople.NAMES);
        for (int i = 0; i < CLINICS.size(); i++) {
            staffing.hire("es-" + (i + 1), Role.EMPLOYMENT_SPECIALIST, Optional.of(clinic(i)), OPENED);
            staffing.hire("cc-" + (2 * i + 1), Role.CARE_CONTACT, Optional.of(clinic(i)), OPENED);
            staffing.hire("cc-" + (2 * i + 2), Role.CARE_CONTACT, Optional.of(clinic(i)), OPENED);
        }
        staffing.hire("tl-1", Role.TEAM_LEADER, Optional.of(clinic(0)), OPENED);
        staffing.hire("tl-2", Role.TEAM_LEADER, Optional.of(demo.ref("alfa")), OPENED);
        staffing.hire("es-6", Role.EMPLOYMENT_SPECIALIST, Optional.of(demo.ref("alfa")), LocalDate.of(2019, 9, 2));
        for (int i = 1; i <= 5; i++) {
            staffing.hirePeer("ps-" + i, demo.ref("alfa"), LocalDate.of(2019, 9, 2), "NSPH", "Peer Support");
        }
        staffing.hireOffice(OPENED);
    }

    private void active(Stories stories, int clinic, MainActivity activity, int number) {
        int days = draw.between(activity == MainActivity.NONE ? 25 : 60, 760);
        LocalDate start = draw.workday(TODAY.minusDays(days), TODAY.minusDays(days - 4));
        LocalDate last = draw.workday(TODAY.minusDays(17), TODAY.minusDays(2));
        boolean returned = number % 13 == 4;
        LocalDate firstEnd = draw.workday(start.minusDays(400), start.minusDays(90));
        LocalDate firstStart = draw.workday(firstEnd.minusDays(500), firstEnd.minusDays(150));
        String participant = participant(clinic, returned ? firstStart : start);
        if (returned) {
            stories.ended(team(clinic), participant, firstStart, firstEnd, draw.one(REASONS));
        }
        stories.running(team(clinic), participant, start, activity, last, 3);
    }

    private void left(Stories stories, int number) {
        int days = draw.between(70, 745);
        LocalDate start = draw.workday(OPENED.plusDays(21), TODAY.minusDays(days + 14L));
        LocalDate end = draw.workday(start.plusDays(days - 5L), start.plusDays(days + 5L));
        int clinic = number % CLINICS.size();
        String participant = participant(clinic, start);
        stories.ended(team(clinic), participant, start, end, draw.one(REASONS));
        if (end.isBefore(LocalDate.of(2025, 1, 1)) && moveOn.size() < 10) {
            moveOn.add(participant);
        }
    }

    /** Later stays in Alfa of people who had left psychosis care; ended too, so that the city's 80 stay 80. */
    private void alfa(Stories stories) {
        for (String participant : moveOn) {
            LocalDate start = draw.workday(LocalDate.of(2025, 2, 3), LocalDate.of(2025, 12, 19));
            LocalDate end = draw.workday(start.plusDays(80), start.plusDays(250));
            String with = draw.chance(50) ? demo.ref("es-6") : demo.ref("ps-" + draw.between(1, 5));
            stories.ended(new Stories.Team(demo.ref("alfa-ips"), demo.ref("alfa"), with, Optional.empty()), participant, start, end,
                    draw.one(REASONS));
        }
    }

    private String participant(int clinic, LocalDate start) {
        boolean older = draw.chance(10);
        LocalDate bornFrom = start.minusYears(older ? 64 : 45).plusDays(1);
        LocalDate bornTo = start.minusYears(older ? 45 : 18);
        String residence = draw.chance(93) ? "0180" : draw.one(List.of("0182", "0184"));
        return people.participant(bornFrom, bornTo, new SwedishPeople.Home(clinic(clinic), residence, "0180"), start);
    }

    private Stories.Team team(int clinic) {
        return new Stories.Team(demo.ref("psychosis-care"), clinic(clinic), demo.ref("es-" + (clinic + 1)),
                Optional.of(demo.ref("cc-" + (2 * clinic + draw.between(1, 2)))));
    }

    private String clinic(int index) {
        return demo.ref("clinic-" + (index + 1));
    }

    private void unit(String ref, String provider, String name) {
        demo.add(ImportKind.UNITS, ref).set("providerRef", demo.ref(provider)).set("name", name).set("municipality", "0180");
    }

    private void programme(String suffix, String definition, String name, LocalDate startsOn) {
        demo.add(ImportKind.PROGRAMMES, demo.ref(suffix)).set("providerRef", demo.ref("stad")).set("definition", definition)
                .set("name", name)
                .set("startsOn", startsOn);
    }
}
