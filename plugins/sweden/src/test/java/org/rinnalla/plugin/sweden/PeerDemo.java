package org.rinnalla.plugin.sweden;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rinnalla.plugin.shared.demo.Demo;
import org.rinnalla.plugin.shared.demo.Draw;
import org.rinnalla.plugin.shared.demo.Row;
import org.rinnalla.spi.ImportKind;

/** Posts of peer supporters with their frames, check-ins and supervision. */
final class PeerDemo {
    private static final List<String> FRAMES = List.of(
            "Finns i teamet två dagar i veckan och är med på teammötet. Träffar deltagare som vill, ute eller hos oss. "
                    + "Bär inga nycklar, hanterar inga pengar och skriver inget i journalen. Tar upp det som skaver med mentorn samma vecka.",
            "Finns på Bostad Först och hälsar på hemma när hyresgästen själv har bjudit in. Går med på promenad eller till myndigheter. "
                    + "Är aldrig ensam vid inflyttning eller avhysning.",
            "Håller i fikagruppen på tisdagar och är med i verkstaden på torsdagar. Delar egen erfarenhet när någon frågar. "
                    + "Ger inga råd om medicin.");
    private static final String SECOND = " Ny utgåva: är också med på informationsmötet när deltagaren önskar det.";

    private final Demo demo;
    private final Draw draw;
    private final LocalDate from;

    PeerDemo(Demo demo, Draw draw, LocalDate from) {
        this.demo = demo;
        this.draw = draw;
        this.from = from;
    }

    /**
     * Where somebody works.
     *
     * @param peer suffix of the staff member
     * @param employer reference of the provider that employs
     * @param mentor suffix of a colleague; empty: none
     */
    record Place(String peer, String unit, String activity, String employer, Optional<String> mentor) {}

    /** The last of the posts waits for its check-in. */
    void write(String municipality, List<Place> places) {
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            Row post = row(ImportKind.PEER_POSTS, "pp").set("staffMemberRef", demo.ref(place.peer())).set("unitRef", place.unit())
                    .set("activity", place.activity()).set("municipality", municipality).set("employerRef", place.employer())
                    .set("mentorRef", place.mentor().map(demo::ref)).set("reflectionMinutes", 120).set("checkInDays", 28)
                    .set("startsOn", from);
            frame(place, i);
            held(place, (String) post.value("ref"), i == places.size() - 1);
            place.mentor().ifPresent(mentor -> row(ImportKind.STAFF_SUPPORTS, "su").set("staffMemberRef", demo.ref(place.peer()))
                    .set("supporterRef", demo.ref(mentor)).set("kind", "MENTOR").set("startsOn", from));
        }
    }

    private void frame(Place place, int number) {
        String text = FRAMES.get(List.of("IPS", "HOUSING_FIRST", "DAY_ACTIVITY").indexOf(place.activity()));
        row(ImportKind.TASK_FRAMES, "tf").set("staffMemberRef", demo.ref(place.peer())).set("unitRef", place.unit()).set("text", text)
                .set("startsOn", from);
        if (number == 0) {
            row(ImportKind.TASK_FRAMES, "tf").set("staffMemberRef", demo.ref(place.peer())).set("unitRef", place.unit())
                    .set("text", text + SECOND).set("startsOn", LocalDate.of(2025, 9, 1));
        }
    }

    private void held(Place place, String post, boolean overdue) {
        LocalDate last = Demo.TODAY.minusDays(overdue ? 40 : draw.between(4, 20));
        for (int i = 5; i >= 0; i--) {
            row(ImportKind.PEER_CHECK_INS, "ci").set("postRef", post).set("heldOn", last.minusDays(27L * i))
                    .set("heldByRef", place.mentor().map(demo::ref))
                    .set("topics", draw.one(List.of("TASKS", "TASKS|REFLECTION_TIME", "TEAM|WORKLOAD", "TASK_FRAME", "ADAPTATION")));
        }
        for (int i = 3; i >= 0; i--) {
            row(ImportKind.PEER_SUPERVISIONS, "ph").set("postRef", post).set("heldOn", draw.workday(last.minusDays(60L * i + 12),
                    last.minusDays(60L * i + 2))).set("givenBy", "NSPH Stockholms län")
                    .set("topics", draw.one(List.of("BOUNDARIES", "BOUNDARIES|ROLE", "OWN_EXPERIENCE_AS_TOOL", "RECOVERY|BOUNDARIES")))
                    .set("minutes", 90);
        }
    }

    private Row row(ImportKind kind, String letters) {
        return demo.add(kind, demo.nextRef(kind, letters, 3));
    }
}
