package org.rinnalla.plugin.finland;

import static org.rinnalla.plugin.shared.demo.Demo.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.rinnalla.plugin.shared.demo.Demo;
import org.rinnalla.plugin.shared.demo.Draw;
import org.rinnalla.plugin.shared.demo.Placements;
import org.rinnalla.plugin.shared.demo.Reviews;
import org.rinnalla.plugin.shared.demo.Staffing;
import org.rinnalla.plugin.shared.demo.Stories;
import org.rinnalla.plugin.shared.demo.Talks;
import org.rinnalla.spi.EnrolmentState;
import org.rinnalla.spi.ImportKind;
import org.rinnalla.spi.MainActivity;
import org.rinnalla.spi.Role;

/** One region of the pilot. */
final class SiteDemo {
    /**
     * What the regions differ in.
     *
     * @param provider who runs the coaching
     * @param unit where the coaches sit
     * @param municipalities where clients and employers are; the first is the unit's
     * @param opened first day of the programme
     * @param running clients on the demo date
     * @param ended clients before
     */
    record Site(String key, String provider, String unit, List<String> municipalities, LocalDate opened, int running, int ended) {}

    private static final Map<EnrolmentState, List<String>> PHASES = Map.of(EnrolmentState.MAPPING, List.of("CLIENT_AGREEMENT", "PROFILING"),
            EnrolmentState.JOB_SEARCH, List.of("JOB_SEARCH", "JOB_SEARCH", "EMPLOYER_AGREEMENT"), EnrolmentState.IN_WORK_SUPPORT,
            List.of("SUPPORT"), EnrolmentState.STEP_DOWN, List.of("SUPPORT"));
    private static final List<MainActivity> ACTIVITIES = List.of(MainActivity.PAID_WORK, MainActivity.PAID_WORK, MainActivity.PAID_WORK,
            MainActivity.PAID_WORK, MainActivity.WORK_TRAINING, MainActivity.STUDIES, MainActivity.NONE, MainActivity.NONE,
            MainActivity.NONE, MainActivity.NONE);
    private static final List<String> REASONS = List.of("STEADY_WORK", "STEADY_WORK", "STEADY_WORK", "STUDIES", "OWN_DECISION",
            "OWN_DECISION", "MOVED", "HEALTH_OWN_CHOICE");

    private static final Set<String> PROTECTED = Set.of("helsinki");

    private final Site site;
    private final Demo demo;
    private final Draw draw;
    private final FinnishPeople people;
    private final String unit;
    private final int coaches;

    SiteDemo(Site site) {
        this.site = site;
        this.demo = new Demo(site.key(), new Draw(Long.parseLong(site.municipalities().getFirst())));
        this.draw = demo.draw();
        this.people = new FinnishPeople(demo);
        this.unit = demo.ref("unit-1");
        this.coaches = site.running() / 12 + 1;
    }

    Demo make() {
        demo.add(ImportKind.PROVIDERS, demo.ref("provider")).set("name", site.provider());
        demo.add(ImportKind.UNITS, unit).set("providerRef", demo.ref("provider")).set("name", site.unit()).set("municipality",
                site.municipalities().getFirst());
        demo.add(ImportKind.PROGRAMMES, demo.ref("ips")).set("providerRef", demo.ref("provider")).set("definition", ThlIps.ID)
                .set("name", "IPS-työhönvalmennus").set("startsOn", site.opened());
        staff();
        Stories stories = new Stories(demo, new Stories.Habits("", PHASES),
                new Placements(demo, FinnishMarket.of(demo, site.municipalities(), 13)),
                new Talks(demo, List.of("MEETING", "MEETING", "MEETING", "WORKPLACE", "PHONE", "VIDEO", "WALK")));
        for (int i = 0; i < site.ended(); i++) {
            LocalDate end = draw.workday(site.opened().plusDays(200), TODAY.minusDays(20));
            LocalDate earliest = end.minusDays(500).isAfter(site.opened()) ? end.minusDays(500) : site.opened();
            LocalDate start = draw.workday(earliest, end.minusDays(70));
            stories.ended(team(i), client(start), start, end, draw.one(REASONS));
        }
        for (int i = 0; i < site.running(); i++) {
            LocalDate start = draw.workday(TODAY.minusDays(480), TODAY.minusDays(30));
            stories.running(team(i), client(start), start, ACTIVITIES.get(i % ACTIVITIES.size()),
                    draw.workday(TODAY.minusDays(14), TODAY.minusDays(2)), 2);
        }
        beside();
        demo.numberContacts();
        return demo;
    }

    /** With draws of their own, so that the stays remain as they are. */
    private void beside() {
        long seed = Long.parseLong(site.municipalities().getFirst()) * 31;
        SiteWork work = new SiteWork(demo, new Draw(seed), site);
        work.funding();
        work.employments();
        work.referrals();
        work.early();
        work.applications();
        work.visits(IntStream.rangeClosed(1, coaches).mapToObj(number -> demo.ref("es-" + number)).toList());
        if (PROTECTED.contains(site.key())) {
            work.protectedClient();
        }
        new ClientFolders(demo, new Draw(seed + 1)).write();
        reviews();
    }

    /** Reviewers come from outside. One site is reviewed to the end and better than before, at one an item is still open. */
    private void reviews() {
        Reviews reviews = new Reviews(demo, demo.ref("ips"));
        switch (site.key()) {
            case "helsinki" -> {
                reviewers();
                reviews.of(unit, LocalDate.of(2025, 5, 20), "5543334353334434234454344");
                reviews.of(unit, LocalDate.of(2026, 5, 19), "5554444454345444344454444");
            }
            case "pohjois-karjala" -> {
                reviewers();
                reviews.of(unit, LocalDate.of(2025, 10, 14), "4543333453233434233444343");
                reviews.of(unit, LocalDate.of(2026, 11, 10), "55544344543445443-4454444");
            }
            default -> {
            }
        }
    }

    private void reviewers() {
        Staffing staffing = new Staffing(demo, FinnishPeople.NAMES);
        staffing.hire("ms-1", Role.METHOD_SUPPORTER, Optional.empty(), site.opened());
        staffing.hire("ms-2", Role.METHOD_SUPPORTER, Optional.empty(), site.opened());
    }

    private void staff() {
        Staffing staffing = new Staffing(demo, FinnishPeople.NAMES);
        for (int i = 1; i <= coaches; i++) {
            staffing.hire("es-" + i, Role.EMPLOYMENT_SPECIALIST, Optional.of(unit), site.opened());
        }
        staffing.hire("tl-1", Role.TEAM_LEADER, Optional.of(unit), site.opened());
        staffing.hire("cc-1", Role.CARE_CONTACT, Optional.of(unit), site.opened());
        staffing.hireOffice(site.opened());
    }

    private String client(LocalDate start) {
        return people.client(start, unit, draw.one(site.municipalities()));
    }

    private Stories.Team team(int number) {
        return new Stories.Team(demo.ref("ips"), unit, demo.ref("es-" + (number % coaches + 1)),
                draw.chance(70) ? Optional.of(demo.ref("cc-1")) : Optional.empty());
    }
}
