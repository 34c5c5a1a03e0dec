package org.rinnalla.plugin.sweden;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rinnalla.plugin.shared.demo.Demo;
import org.rinnalla.plugin.shared.demo.Draw;
import org.rinnalla.plugin.shared.demo.Market;
import org.rinnalla.plugin.shared.demo.Reviews;
import org.rinnalla.plugin.shared.demo.Row;
import org.rinnalla.plugin.shared.demo.Staffing;
import org.rinnalla.plugin.sweden.Cases.Case;
import org.rinnalla.spi.ImportKind;
import org.rinnalla.spi.Role;

/** What stands beside Stockholm's enrolments. It comes last and draws for itself, so that the enrolments stay as they are. */
final class StockholmMore {
    private static final LocalDate OPENED = LocalDate.of(2019, 1, 7);
    private static final LocalDate PEERS_SINCE = LocalDate.of(2019, 9, 2);

    private final Demo demo;
    private final SwedishPeople people;
    private final Market market;
    private final int clinics;
    private final Draw draw = new Draw(1801);

    StockholmMore(Demo demo, SwedishPeople people, Market market, int clinics) {
        this.demo = demo;
        this.people = people;
        this.market = market;
        this.clinics = clinics;
    }

    void write() {
        protectSome();
        fundings();
        team();
        new PeerDemo(demo, draw, PEERS_SINCE).write("0180", List.of(place("ps-1", "alfa", "IPS", "stad", Optional.of("es-6")),
                place("ps-2", "alfa", "IPS", "stad", Optional.of("es-6")),
                place("ps-3", "bostad-forst", "HOUSING_FIRST", "ostermalm", Optional.of("tl-2")),
                place("ps-4", "bostad-forst", "HOUSING_FIRST", "ostermalm", Optional.empty()),
                place("ps-5", "alfa", "DAY_ACTIVITY", "stad", Optional.of("tl-2"))));
        reviews();
        new CareerDemo(demo, draw).write();
        new MeansDemo(demo, draw).write();
        new JobHuntDemo(demo, draw, market, List.of(demo.ref("clinic-1"), demo.ref("clinic-2"), demo.ref("clinic-3"),
                demo.ref("clinic-4"), demo.ref("clinic-5"))).write(24);
    }

    /**
     * One participant with a mark of secrecy, and one registered elsewhere who has only just asked; each is seen by a specialist. The second
     * has no more rows than this: files are brought in by a machine, for which such a person is not there. An assumed identity is never
     * written down as such: whoever has one is one of all the others here.
     */
    private void protectSome() {
        Case marked = Cases.running(demo).get(37);
        demo.rows(ImportKind.PARTICIPANTS).stream().filter(row -> row.value("ref").equals(marked.participant())).findFirst().orElseThrow()
                .set("protection", "SE_SEKRETESSMARKERING").set("protectionReason", "Markering i folkbokföringen")
                .set("namedStaffRef", marked.specialist());
        people.participant(LocalDate.of(1984, 1, 1), LocalDate.of(1994, 12, 31),
                new SwedishPeople.Home(demo.ref("clinic-2"), "0180", "0180"), Demo.TODAY.minusDays(30));
        demo.rows(ImportKind.PARTICIPANTS).getLast().set("protection", "SE_SKYDDAD_FOLKBOKFORING")
                .set("protectionReason", "Beslut om skyddad folkbokföring").set("namedStaffRef", demo.ref("es-2"));
    }

    /** One follows the other; how much each bears is invented. */
    private void fundings() {
        funding("psychosis-care", "Samordningsförbundet Stockholm", "JOINT_BODY", OPENED, "2022-02-28", 100);
        funding("psychosis-care", "Europeiska socialfonden, projektet Lumen", "UNION_FUND", LocalDate.of(2022, 3, 1), "2025-12-31", 70);
        funding("psychosis-care", "Stockholms stad", "MUNICIPALITY", LocalDate.of(2022, 3, 1), "2025-12-31", 30);
        funding("psychosis-care", "Stockholms stad", "MUNICIPALITY", LocalDate.of(2026, 1, 1), "", 50);
        funding("psychosis-care", "Region Stockholm", "REGION", LocalDate.of(2026, 1, 1), "", 50);
        funding("alfa-ips", "Stockholms stad, peer support", "MUNICIPALITY", PEERS_SINCE, "", 100).set("amount", 1_300_000).set("currency",
                "SEK");
    }

    private Row funding(String programme, String funder, String kind, LocalDate from, String to, int share) {
        Row row = row(ImportKind.PROGRAMME_FUNDINGS, "f").set("programmeRef", demo.ref(programme)).set("funder", funder).set("kind", kind)
                .set("startsOn", from).set("share", share);
        return to.isEmpty() ? row : row.set("endsOn", LocalDate.parse(to));
    }

    /** The city employs the specialists, the region runs the clinics where they sit; and who helps them with the method. */
    private void team() {
        Staffing staffing = new Staffing(demo, SwedishPeople.NAMES);
        staffing.hire("ms-1", Role.METHOD_SUPPORTER, Optional.empty(), OPENED);
        staffing.hire("ms-2", Role.METHOD_SUPPORTER, Optional.empty(), OPENED);
        for (int i = 1; i <= clinics; i++) {
            employment("es-" + i, "stad", "clinic-" + i, 100, OPENED);
            employment("cc-" + (2 * i - 1), "region", "clinic-" + i, 100, OPENED);
            employment("cc-" + 2 * i, "region", "clinic-" + i, 100, OPENED);
            support("es-" + i, "ms-1", "METHOD_SUPPORTER");
            support("es-" + i, "ms-2", "GROUP_SUPERVISOR");
        }
        employment("es-6", "stad", "alfa", 100, PEERS_SINCE);
        for (int i = 1; i <= 5; i++) {
            boolean home = i == 3 || i == 4;
            employment("ps-" + i, home ? "ostermalm" : "stad", home ? "bostad-forst" : "alfa", 50, PEERS_SINCE);
        }
    }

    /** One clinic is reviewed to the end and better than before, at another two items are still open. */
    private void reviews() {
        Reviews reviews = new Reviews(demo, demo.ref("psychosis-care"));
        reviews.of(demo.ref("clinic-1"), LocalDate.of(2025, 4, 10), "5543434353334334234453343");
        reviews.of(demo.ref("clinic-1"), LocalDate.of(2026, 4, 16), "5554544454444444344454445");
        reviews.of(demo.ref("clinic-2"), LocalDate.of(2026, 9, 15), "5454-3445434444434445-444");
    }

    private void employment(String who, String employer, String workplace, int percent, LocalDate from) {
        row(ImportKind.STAFF_EMPLOYMENTS, "em").set("staffMemberRef", demo.ref(who)).set("employerRef", demo.ref(employer))
                .set("workplaceRef", demo.ref(workplace)).set("percent", percent).set("startsOn", from);
    }

    private void support(String who, String supporter, String kind) {
        row(ImportKind.STAFF_SUPPORTS, "su").set("staffMemberRef", demo.ref(who)).set("supporterRef", demo.ref(supporter)).set("kind", kind)
                .set("startsOn", OPENED);
    }

    private PeerDemo.Place place(String peer, String unit, String activity, String employer, Optional<String> mentor) {
        return new PeerDemo.Place(peer, demo.ref(unit), activity, demo.ref(employer), mentor);
    }

    private Row row(ImportKind kind, String letters) {
        return demo.add(kind, demo.nextRef(kind, letters, 3));
    }
}
