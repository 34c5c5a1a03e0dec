package org.rinnalla.plugin.sweden;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.rinnalla.plugin.shared.demo.Demo;
import org.rinnalla.plugin.shared.demo.Draw;
import org.rinnalla.plugin.shared.demo.Row;
import org.rinnalla.plugin.sweden.Cases.Case;
import org.rinnalla.spi.ImportKind;

/** Profiles in the participants' words, goals with steps and now and then another view, plans, earlier jobs. */
final class CareerDemo {
    private final Demo demo;
    private final Draw draw;

    CareerDemo(Demo demo, Draw draw) {
        this.demo = demo;
        this.draw = draw;
    }

    /** Of every tenth nothing is told yet. */
    void write() {
        for (Case one : Cases.running(demo)) {
            if (one.number() % 10 != 9) {
                Voice voice = Voice.ALL.get(one.number() % Voice.ALL.size());
                profile(one, voice);
                String goal = goal(one, voice);
                plan(one, goal);
            }
        }
    }

    private void profile(Case one, Voice voice) {
        LocalDate opened = one.after(draw, 0);
        Row profile = row(ImportKind.CAREER_PROFILES, "cp").set("participantRef", one.participant()).set("openedOn", opened)
                .set("workedBefore", one.age() > 22).set("wantedPercent", draw.one(List.of(25, 50, 50, 50, 75, 100)))
                .set("disclosureWish", draw.one(List.of("TELL", "TELL_PART", "TELL_PART", "TELL_NOTHING", "UNDECIDED")));
        if (one.age() > 22) {
            profile.set("yearsAway", Math.min(draw.between(1, 15), one.age() - 18));
            earlierJob(one, voice);
        }
        int meetings = draw.between(1, 4);
        for (int i = 0; i < meetings; i++) {
            row(ImportKind.PROFILE_MEETINGS, "mt").set("enrolmentRef", one.enrolment()).set("staffMemberRef", one.specialist())
                    .set("heldOn", one.after(draw, i * 7)).set("minutes", draw.between(6, 18) * 5);
        }
        Map<String, String> told = Map.of("STRENGTHS", voice.strengths(), "INTERESTS", voice.interests(), "EXPERIENCE",
                voice.experience(), "EVERYDAY_LIFE", turn(Voice.EVERYDAY, one), "ECONOMIC_SITUATION", turn(Voice.MONEY, one), "PREFERENCES",
                turn(Voice.WISHES, one), "DISCLOSURE_WISH", turn(Voice.TELLING, one));
        List<String> order = one.number() % 2 == 0
                ? List.of("STRENGTHS", "INTERESTS", "PREFERENCES", "EVERYDAY_LIFE", "EXPERIENCE")
                : List.of("STRENGTHS", "EXPERIENCE", "ECONOMIC_SITUATION", "DISCLOSURE_WISH", "EVERYDAY_LIFE");
        for (String section : order.subList(0, 1 + meetings)) {
            row(ImportKind.PROFILE_SECTIONS, "ps").set("careerProfileRef", profile.value("ref")).set("section", section)
                    .set("words", told.get(section)).set("language", "sv").set("saidOn", opened);
        }
    }

    private void earlierJob(Case one, Voice voice) {
        LocalDate left = one.start().minusMonths(draw.between(8, 60)).withDayOfMonth(1);
        LocalDate came = left.minusMonths(draw.between(4, 40));
        if (came.isAfter(one.born().plusYears(16))) {
            row(ImportKind.PAST_JOBS, "pj").set("participantRef", one.participant()).set("title", voice.pastJob().title())
                    .set("employerName", voice.pastJob().employer()).set("occupation", voice.pastJob().occupation()).set("startedOn", came)
                    .set("endedOn", left).set("endReason", draw.one(List.of("HEALTH", "CONTRACT_END", "LAID_OFF", "QUIT")))
                    .set("reasonWords", voice.whyLeft());
        }
    }

    private String goal(Case one, Voice voice) {
        LocalDate said = one.after(draw, 10);
        Row goal = row(ImportKind.GOALS, "g").set("participantRef", one.participant()).set("kind", "LONG_TERM").set("words", voice.goal())
                .set("language", "sv").set("aim", voice.studies() ? "STUDIES" : "WORK").set("saidOn", said);
        if (!voice.occupation().isEmpty()) {
            goal.set("occupation", voice.occupation());
        }
        for (int i = 0; i < voice.steps().size(); i++) {
            row(ImportKind.GOAL_STEPS, "gs").set("goalRef", goal.value("ref")).set("words", voice.steps().get(i)).set("language", "sv")
                    .set("plannedOn", said).set("dueOn", said.plusDays(30L * (i + 1)));
        }
        if (one.number() % 6 == 4) {
            row(ImportKind.GOAL_VIEWS, "gv").set("goalRef", goal.value("ref")).set("staffMemberRef", one.specialist())
                    .set("words", turn(Voice.VIEWS, one)).set("language", "sv").set("statedOn", said);
        }
        return (String) goal.value("ref");
    }

    /** A plan for the search; with a job also one for the support in it. */
    private void plan(Case one, String goal) {
        LocalDate made = one.after(draw, 20);
        row(ImportKind.JOB_PLANS, "jp").set("participantRef", one.participant()).set("kind", "JOB_SEARCH").set("goalRef", goal)
                .set("madeOn", made).set("reviewOn", made.plusMonths(3));
        one.job().ifPresent(job -> row(ImportKind.JOB_PLANS, "jp").set("participantRef", one.participant()).set("kind", "JOB_SUPPORT")
                .set("placementRef", job.value("ref")).set("madeOn", job.value("startedOn")));
    }

    private static String turn(List<String> words, Case one) {
        return words.get(one.number() % words.size());
    }

    private Row row(ImportKind kind, String letters) {
        return demo.add(kind, demo.nextRef(kind, letters, 3));
    }
}
