package org.rinnalla.plugin.sweden;

import java.time.LocalDate;
import java.util.List;
import org.rinnalla.plugin.shared.demo.Demo;
import org.rinnalla.plugin.shared.demo.Draw;
import org.rinnalla.plugin.shared.demo.Row;
import org.rinnalla.plugin.sweden.Cases.Case;
import org.rinnalla.spi.ImportKind;

/** What participants live on, how they say that they are, and what some tell of their background. */
final class MeansDemo {
    private final Demo demo;
    private final Draw draw;

    MeansDemo(Demo demo, Draw draw) {
        this.demo = demo;
        this.draw = draw;
    }

    void write() {
        for (Case one : Cases.running(demo)) {
            String benefit = benefit(one);
            if (one.number() % 4 != 3) {
                ratings(one);
            }
            if (one.number() % 3 != 1) {
                background(one, benefit);
            }
        }
    }

    private String benefit(Case one) {
        LocalDate since = one.start().minusMonths(draw.between(2, 30)).withDayOfMonth(1);
        String type = one.age() < 30
                ? draw.one(List.of("AKTIVITETSERSATTNING", "AKTIVITETSERSATTNING", "FORSORJNINGSSTOD"))
                : draw.one(List.of("SJUKERSATTNING", "SJUKERSATTNING", "SJUKPENNING", "REHABILITERINGSPENNING", "FORSORJNINGSSTOD"));
        Row row = row(ImportKind.BENEFITS, "b").set("participantRef", one.participant()).set("benefitType", type).set("startsOn", since);
        if (!type.equals("FORSORJNINGSSTOD")) {
            int extent = draw.one(List.of(50, 75, 100, 100));
            row.set("extent", extent).set("decidedOn", since.minusDays(20));
            one.job().filter(job -> extent == 100 && type.endsWith("ERSATTNING")).ifPresent(job -> {
                LocalDate work = (LocalDate) job.value("startedOn");
                row(ImportKind.BENEFITS, "b").set("participantRef", one.participant()).set("benefitType", type).set("startsOn", work)
                        .set("extent", extent).set("decidedOn", work.minusDays(30)).set("dormant", true);
            });
        }
        if (one.number() % 3 == 0) {
            row(ImportKind.BENEFITS, "b").set("participantRef", one.participant()).set("benefitType", "BOSTADSTILLAGG").set("startsOn",
                    since);
        }
        return type;
    }

    /** It varies, and nothing hangs on it. */
    private void ratings(Case one) {
        int wellbeing = draw.between(2, 7);
        rating(one, "WELLBEING", wellbeing, one.start(), "START");
        if (one.start().plusDays(70).isBefore(Demo.TODAY)) {
            rating(one, "WELLBEING", Math.max(1, Math.min(10, wellbeing + draw.between(-2, 3))), one.after(draw, 60), "UNDER_WAY");
        }
        if (one.number() % 5 == 0) {
            rating(one, "QUALITY_OF_LIFE", draw.between(3, 8), one.start(), "START");
        }
    }

    private void rating(Case one, String kind, int score, LocalDate day, String occasion) {
        row(ImportKind.SELF_RATINGS, "sr").set("participantRef", one.participant()).set("enrolmentRef", one.enrolment()).set("kind", kind)
                .set("score", score).set("ratedOn", day).set("occasion", occasion);
    }

    /** All voluntary: a row has what somebody wanted to tell. */
    private void background(Case one, String benefit) {
        Row row = row(ImportKind.PARTICIPANT_BACKGROUNDS, "bg").set("enrolmentRef", one.enrolment()).set("recordedOn", one.start())
                .set("education", draw.one(List.of("ISCED_0_2", "ISCED_0_2", "ISCED_3_4", "ISCED_3_4", "ISCED_5_8")))
                .set("labourStatus", benefit.equals("FORSORJNINGSSTOD")
                        ? draw.one(List.of("UNEMPLOYED", "LONG_TERM_UNEMPLOYED"))
                        : "INACTIVE")
                .set("incomeBefore", switch (benefit) {
                    case "FORSORJNINGSSTOD" -> "SOCIAL_ASSISTANCE";
                    case "SJUKPENNING", "REHABILITERINGSPENNING" -> "SICKNESS_BENEFIT";
                    default -> "DISABILITY_BENEFIT";
                });
        if (draw.chance(60)) {
            row.set("citizenship", draw.one(List.of("NATIONAL", "NATIONAL", "NATIONAL", "UNION", "THIRD_COUNTRY")));
        }
        if (draw.chance(50)) {
            row.set("disability", draw.chance(70));
        }
        if (draw.chance(40)) {
            row.set("foreignBackground", draw.chance(35));
        }
    }

    private Row row(ImportKind kind, String letters) {
        return demo.add(kind, demo.nextRef(kind, letters, 3));
    }
}
