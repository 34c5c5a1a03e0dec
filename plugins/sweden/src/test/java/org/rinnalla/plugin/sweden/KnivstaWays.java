package org.rinnalla.plugin.sweden;

import static org.rinnalla.plugin.shared.demo.Demo.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rinnalla.plugin.shared.demo.Demo;
import org.rinnalla.plugin.shared.demo.Draw;
import org.rinnalla.plugin.shared.demo.Row;
import org.rinnalla.spi.ImportKind;

/** What the young people at Stegen want, can and live on. A draw of its own, so that all else stays as it is. */
final class KnivstaWays {
    private static final List<Map.Entry<String, List<String>>> SECTIONS = List.copyOf(new TreeMap<>(KnivstaWords.PROFILE).entrySet());

    private final Demo demo;
    private final Draw draw = new Draw(331);

    KnivstaWays(Demo demo) {
        this.demo = demo;
    }

    void write() {
        for (Row enrolment : demo.rows(ImportKind.ENROLMENTS)) {
            LocalDate start = day(enrolment, "startedOn");
            if (enrolment.values().containsKey("endedOn")) {
                rating(enrolment, "WELLBEING", "END", day(enrolment, "endedOn"), 25);
            } else if (start.isBefore(TODAY.minusDays(12))) {
                profile(enrolment, start);
                goals(enrolment, start);
                benefits(enrolment, start);
                rating(enrolment, "WELLBEING", "START", start.plusDays(draw.between(0, 10)), 50);
                rating(enrolment, "WELLBEING", "UNDER_WAY", draw.workday(start.plusDays(11), TODAY.minusDays(1)), 35);
                rating(enrolment, "QUALITY_OF_LIFE", "START", start.plusDays(draw.between(0, 10)), 20);
                background(enrolment, start);
            }
        }
    }

    private void profile(Row enrolment, LocalDate start) {
        LocalDate opened = draw.workday(start, start.plusDays(5));
        boolean worked = draw.chance(35);
        String ref = demo.nextRef(ImportKind.CAREER_PROFILES, "cp", 3);
        Row profile = demo.add(ImportKind.CAREER_PROFILES, ref).set("participantRef", enrolment.value("participantRef"))
                .set("openedOn", opened).set("workedBefore", worked).set("wantedPercent", draw.one(List.of(25, 50, 50, 75, 100)))
                .set("disclosureWish", draw.one(List.of("TELL", "TELL_PART", "TELL_PART", "TELL_NOTHING", "UNDECIDED")));
        if (worked) {
            profile.set("yearsAway", draw.between(0, 3));
            demo.add(ImportKind.PAST_JOBS, demo.nextRef(ImportKind.PAST_JOBS, "pj", 3))
                    .set("participantRef", enrolment.value("participantRef")).set("title", draw.one(KnivstaWords.PAST))
                    .set("startedOn", start.minusDays(draw.between(400, 700))).set("endedOn", start.minusDays(draw.between(200, 380)))
                    .set("endReason", draw.one(List.of("CONTRACT_END", "QUIT", "HEALTH")));
        }
        int meetings = draw.between(1, 3);
        for (int i = 0; i < meetings && !opened.plusDays(7L * i).isAfter(TODAY); i++) {
            demo.add(ImportKind.PROFILE_MEETINGS, demo.nextRef(ImportKind.PROFILE_MEETINGS, "pm", 3))
                    .set("enrolmentRef", enrolment.value("ref")).set("staffMemberRef", enrolment.value("specialistRef"))
                    .set("heldOn", opened.plusDays(7L * i)).set("minutes", draw.between(6, 12) * 5);
        }
        draw.shuffled(SECTIONS).subList(0, draw.between(1, 3)).forEach(section -> demo
                .add(ImportKind.PROFILE_SECTIONS, demo.nextRef(ImportKind.PROFILE_SECTIONS, "ps", 3)).set("careerProfileRef", ref)
                .set("section", section.getKey()).set("words", draw.one(section.getValue())).set("language", "sv")
                .set("saidOn", opened));
    }

    private void goals(Row enrolment, LocalDate start) {
        boolean studies = enrolment.value("aims").toString().contains("STUDIES");
        KnivstaWords.Wish wish = draw.one(studies ? KnivstaWords.TO_STUDY : KnivstaWords.TO_WORK);
        LocalDate said = draw.workday(start, start.plusDays(11));
        Row goal = goal(enrolment, "LONG_TERM", wish.words(), said).set("aim", wish.aim())
                .set("occupation", Optional.of(wish.occupation()).filter(code -> !code.isEmpty()));
        wish.steps().stream().limit(draw.between(1, 3)).forEach(words -> demo
                .add(ImportKind.GOAL_STEPS, demo.nextRef(ImportKind.GOAL_STEPS, "gs", 3)).set("goalRef", goal.value("ref"))
                .set("words", words).set("language", "sv").set("plannedOn", said).set("dueOn", said.plusDays(draw.between(14, 90))));
        if (draw.chance(30)) {
            goal(enrolment, "SHORT_TERM", draw.one(KnivstaWords.SMALL), said);
        }
        if (draw.chance(6)) {
            demo.add(ImportKind.GOAL_VIEWS, demo.nextRef(ImportKind.GOAL_VIEWS, "gv", 3)).set("goalRef", goal.value("ref"))
                    .set("staffMemberRef", enrolment.value("specialistRef")).set("words", draw.one(KnivstaWords.VIEWS))
                    .set("language", "sv").set("statedOn", said);
        }
    }

    private Row goal(Row enrolment, String kind, String words, LocalDate said) {
        return demo.add(ImportKind.GOALS, demo.nextRef(ImportKind.GOALS, "g", 3)).set("participantRef", enrolment.value("participantRef"))
                .set("kind", kind).set("words", words).set("language", "sv").set("saidOn", said);
    }

    /** Activity compensation begins in July of the year in which somebody turns 19 (DOMAIN.md 3.3); before it, and without it, others. */
    private void benefits(Row enrolment, LocalDate start) {
        LocalDate born = (LocalDate) person(enrolment).value("birthDate");
        LocalDate first = LocalDate.of(born.getYear() + 19, 7, 1);
        LocalDate from = first.isAfter(start.minusDays(200)) ? first : start.minusDays(200);
        boolean working = "IN_WORK_SUPPORT".equals(enrolment.value("phase"));
        if (from.isBefore(TODAY.minusDays(60)) && draw.chance(60)) {
            LocalDate change = draw.anyDay(TODAY.minusDays(50), TODAY.minusDays(5));
            Row before = benefit(enrolment, "AKTIVITETSERSATTNING", from).set("extent", 100);
            if (working) {
                before.set("endsOn", change.minusDays(1));
                benefit(enrolment, "AKTIVITETSERSATTNING", change).set("extent", draw.one(List.of(25, 50, 75)));
            }
        } else if (born.isBefore(start.minusYears(18)) && draw.chance(50)) {
            benefit(enrolment, draw.one(List.of("FORSORJNINGSSTOD", "AKTIVITETSSTOD", "BOSTADSTILLAGG")), start);
        }
    }

    private Row benefit(Row enrolment, String type, LocalDate from) {
        return demo.add(ImportKind.BENEFITS, demo.nextRef(ImportKind.BENEFITS, "b", 3))
                .set("participantRef", enrolment.value("participantRef")).set("benefitType", type).set("startsOn", from);
    }

    private void rating(Row enrolment, String kind, String occasion, LocalDate on, int chance) {
        if (draw.chance(chance)) {
            demo.add(ImportKind.SELF_RATINGS, demo.nextRef(ImportKind.SELF_RATINGS, "sr", 3))
                    .set("participantRef", enrolment.value("participantRef")).set("enrolmentRef", enrolment.value("ref"))
                    .set("kind", kind).set("score", occasion.equals("START") ? draw.between(2, 7) : draw.between(3, 9)).set("ratedOn", on)
                    .set("occasion", occasion);
        }
    }

    private void background(Row enrolment, LocalDate start) {
        if (draw.chance(50)) {
            demo.add(ImportKind.PARTICIPANT_BACKGROUNDS, demo.nextRef(ImportKind.PARTICIPANT_BACKGROUNDS, "bg", 3))
                    .set("enrolmentRef", enrolment.value("ref")).set("recordedOn", start)
                    .set("education", draw.one(List.of("ISCED_0_2", "ISCED_0_2", "ISCED_3_4")))
                    .set("labourStatus", draw.one(List.of("INACTIVE", "INACTIVE", "UNEMPLOYED", "LONG_TERM_UNEMPLOYED")));
        }
    }

    private Row person(Row enrolment) {
        return demo.rows(ImportKind.PARTICIPANTS).stream()
                .filter(row -> row.value("ref").equals(enrolment.value("participantRef"))).findFirst().orElseThrow();
    }

    static LocalDate day(Row row, String column) {
        return (LocalDate) row.value(column);
    }
}
