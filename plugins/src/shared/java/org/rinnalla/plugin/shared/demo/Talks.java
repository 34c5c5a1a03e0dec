package org.rinnalla.plugin.shared.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Writes the contacts of a stay: with the participant from the last one backwards, and with the employer. */
public final class Talks {
    private static final Set<String> FACE_TO_FACE = Set.of("MEETING", "HOME_VISIT", "WALK", "WORKPLACE", "AUTHORITY_ACCOMPANIED");
    private static final Set<String> ALWAYS_OUTSIDE = Set.of("HOME_VISIT", "WALK", "WORKPLACE", "AUTHORITY_ACCOMPANIED");

    private final Demo demo;
    private final List<String> kinds;

    /**
     * Contacts of the given kinds.
     *
     * @param kinds drawn from as they stand: a kind that stands twice comes twice as often
     */
    public Talks(Demo demo, List<String> kinds) {
        this.demo = demo;
        this.kinds = kinds;
    }

    /**
     * From the last contact back to the first day.
     *
     * @param last when they last spoke
     * @param dense how many contacts before that are a week apart at most; those before them about a month
     */
    public void withParticipant(Stay stay, LocalDate last, int dense) {
        Draw draw = demo.draw();
        LocalDate day = last;
        for (int i = 0; !day.isBefore(stay.start()); i++) {
            String kind = draw.one(kinds);
            // Early in a stay there is no workplace to meet at.
            withParticipant(stay, day, kind.equals("WORKPLACE") && i > dense ? "MEETING" : kind);
            day = workdayBefore(day, i < dense ? draw.between(5, 7) : draw.between(24, 38));
        }
    }

    public void withParticipant(Stay stay, LocalDate day, String kind) {
        Row row = talk(stay.staff(), day, kind).set("participantRef", stay.participant());
        int actor = demo.draw().between(1, 10);
        row.set("actor", kind.equals("LETTER") || actor < 3 ? "STAFF" : actor < 5 ? "PARTICIPANT" : "TOGETHER");
    }

    /** One to three talks with an employer about a participant, none later than the last talk with the participant. */
    public void withEmployer(Stay stay, Market.Employer employer, LocalDate last) {
        Draw draw = demo.draw();
        int count = draw.between(1, 3);
        for (int i = 0; i < count; i++) {
            LocalDate day = draw.workday(stay.start(), last.isBefore(stay.start()) ? stay.start() : last);
            talk(stay.staff(), day, draw.one(List.of("WORKPLACE", "WORKPLACE", "MEETING", "PHONE", "MESSAGE")))
                    .set("participantRef", stay.participant()).set("employerRef", employer.ref())
                    .set("actor", draw.chance(60) ? "TOGETHER" : "STAFF");
        }
    }

    /** A talk with an employer about nobody in particular. */
    public void withEmployer(String staff, Market.Employer employer, LocalDate day) {
        talk(staff, day, demo.draw().one(List.of("WORKPLACE", "MEETING", "PHONE"))).set("employerRef", employer.ref()).set("actor",
                "STAFF");
    }

    private Row talk(String staff, LocalDate day, String kind) {
        Draw draw = demo.draw();
        boolean meet = FACE_TO_FACE.contains(kind);
        Row row = demo.addContact().set("staffMemberRef", staff).set("heldOn", day).set("kind", kind).set("faceToFace", meet);
        if (meet) {
            row.set("place", ALWAYS_OUTSIDE.contains(kind) || draw.chance(40) ? "COMMUNITY" : "OFFICE");
        }
        if (!kind.equals("LETTER") && !kind.equals("MESSAGE")) {
            row.set("minutes", meet ? draw.between(4, 18) * 5 : draw.between(1, 6) * 5);
        }
        return row;
    }

    private static LocalDate workdayBefore(LocalDate day, int days) {
        LocalDate before = day.minusDays(days);
        while (Draw.weekend(before)) {
            before = before.plusDays(1);
        }
        return before;
    }
}
