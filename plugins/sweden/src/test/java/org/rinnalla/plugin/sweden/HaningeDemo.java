package org.rinnalla.plugin.sweden;

import static org.rinnalla.plugin.shared.demo.Demo.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rinnalla.plugin.shared.demo.Demo;
import org.rinnalla.plugin.shared.demo.Draw;
import org.rinnalla.plugin.shared.demo.Market;
import org.rinnalla.plugin.shared.demo.Placements;
import org.rinnalla.plugin.shared.demo.Staffing;
import org.rinnalla.plugin.shared.demo.Stay;
import org.rinnalla.plugin.shared.demo.Stories;
import org.rinnalla.plugin.shared.demo.Talks;
import org.rinnalla.spi.ImportKind;
import org.rinnalla.spi.MainActivity;
import org.rinnalla.spi.Role;

/** Haninge: small, with two peer supporters beside two specialists. */
final class HaningeDemo {
    private static final LocalDate OPENED = LocalDate.of(2020, 3, 2);

    private final Demo demo = new Demo("haninge", new Draw(136));
    private final Draw draw = demo.draw();
    private final SwedishPeople people = new SwedishPeople(demo);
    private final Talks talks = new Talks(demo, List.of("MEETING", "MEETING", "WALK", "PHONE", "WORKPLACE", "HOME_VISIT"));
    private final String unit = demo.ref("alfa");

    Demo make() {
        demo.add(ImportKind.PROVIDERS, demo.ref("kommun")).set("name", "Haninge kommun");
        demo.add(ImportKind.UNITS, unit).set("providerRef", demo.ref("kommun")).set("name", "Alfa Haninge").set("municipality", "0136");
        demo.add(ImportKind.PROGRAMMES, demo.ref("alfa-ips")).set("providerRef", demo.ref("kommun")).set("definition", AlfaIps.ID)
                .set("name", "IPS i Alfa").set("startsOn", OPENED);
        staff();
        Market market = SwedishMarket.of(demo, List.of("0136", "0136", "0138"), 10, 2);
        Stories stories = new Stories(demo, new Stories.Habits("mentalIllHealth=true", SwedenDemo.PHASES),
                new Placements(demo, market), talks);
        for (int i = 0; i < 7; i++) {
            LocalDate end = draw.workday(OPENED.plusDays(300), TODAY.minusDays(40));
            LocalDate start = draw.workday(end.minusDays(280), end.minusDays(90));
            String participant = participant(start);
            stories.ended(team(i), participant, start, end, draw.one(List.of("STEADY_WORK", "STUDIES", "OWN_DECISION", "MOVED")));
            peer(participant, start, end);
        }
        for (MainActivity activity : List.of(MainActivity.PAID_WORK, MainActivity.PAID_WORK, MainActivity.PAID_WORK,
                MainActivity.INTERNSHIP,
                MainActivity.WORK_TRAINING, MainActivity.STUDIES, MainActivity.DAY_ACTIVITY, MainActivity.NONE, MainActivity.NONE,
                MainActivity.NONE, MainActivity.NONE)) {
            LocalDate start = draw.workday(TODAY.minusDays(500), TODAY.minusDays(40));
            String participant = participant(start);
            stories.running(team(draw.between(0, 1)), participant, start, activity, draw.workday(TODAY.minusDays(12), TODAY.minusDays(2)),
                    4);
            peer(participant, start, TODAY.minusDays(2));
        }
        demo.numberContacts();
        Agreed.some(demo, "PEER_INSIGHT", "");
        more(market);
        return demo;
    }

    private void more(Market market) {
        String employer = demo.ref("kommun");
        demo.add(ImportKind.PROGRAMME_FUNDINGS, demo.ref("f-1")).set("programmeRef", demo.ref("alfa-ips")).set("funder", "Haninge kommun")
                .set("kind", "MUNICIPALITY").set("startsOn", OPENED).set("share", 100);
        for (String suffix : List.of("es-1", "es-2", "ps-1", "ps-2")) {
            demo.add(ImportKind.STAFF_EMPLOYMENTS, demo.nextRef(ImportKind.STAFF_EMPLOYMENTS, "em", 2))
                    .set("staffMemberRef", demo.ref(suffix)).set("employerRef", employer).set("workplaceRef", unit).set("percent",
                            suffix.startsWith("ps") ? 50 : 100)
                    .set("startsOn", OPENED);
        }
        Draw own = new Draw(1361);
        new PeerDemo(demo, own, OPENED).write("0136", List.of(
                new PeerDemo.Place("ps-1", unit, "IPS", employer, Optional.of("es-1")),
                new PeerDemo.Place("ps-2", unit, "DAY_ACTIVITY", employer, Optional.empty())));
        new CareerDemo(demo, own).write();
        new MeansDemo(demo, own).write();
        new JobHuntDemo(demo, own, market, List.of(unit)).write(4);
    }

    private void staff() {
        Staffing staffing = new Staffing(demo, SwedishPeople.NAMES);
        for (int i = 1; i <= 2; i++) {
            staffing.hire("es-" + i, Role.EMPLOYMENT_SPECIALIST, Optional.of(unit), OPENED);
            staffing.hirePeer("ps-" + i, unit, OPENED, "NSPH", "Peer Support");
        }
        staffing.hire("tl-1", Role.TEAM_LEADER, Optional.of(unit), OPENED);
        staffing.hire("cc-1", Role.CARE_CONTACT, Optional.of(unit), OPENED);
        staffing.hireOffice(OPENED);
    }

    /** A few talks with a peer supporter. */
    private void peer(String participant, LocalDate from, LocalDate to) {
        Stay stay = new Stay("", participant, demo.ref("ps-" + draw.between(1, 2)), from, Optional.of(to));
        for (int i = 0; i < 3; i++) {
            talks.withParticipant(stay, draw.workday(from, to), draw.one(List.of("WALK", "MEETING", "PHONE")));
        }
    }

    private String participant(LocalDate start) {
        return people.participant(start.minusYears(50), start.minusYears(19), new SwedishPeople.Home(unit, "0136", "0136"), start);
    }

    private Stories.Team team(int number) {
        return new Stories.Team(demo.ref("alfa-ips"), unit, demo.ref("es-" + (number % 2 + 1)),
                draw.chance(50) ? Optional.of(demo.ref("cc-1")) : Optional.empty());
    }
}
