package org.rinnalla.plugin.sweden;

import java.time.LocalDate;
import java.util.List;
import org.rinnalla.plugin.shared.demo.Demo;
import org.rinnalla.plugin.shared.demo.Draw;
import org.rinnalla.plugin.shared.demo.Market;
import org.rinnalla.plugin.shared.demo.Row;
import org.rinnalla.plugin.sweden.Cases.Case;
import org.rinnalla.spi.ImportKind;

/** Vacancies that were found, applications by who made them, what is arranged at workplaces, and what employers are told. */
final class JobHuntDemo {
    private final Demo demo;
    private final Draw draw;
    private final Market market;
    private final List<String> units;

    JobHuntDemo(Demo demo, Draw draw, Market market, List<String> units) {
        this.demo = demo;
        this.draw = draw;
        this.market = market;
        this.units = units;
    }

    /** Some vacancies, and what happened in each case. */
    void write(int vacancies) {
        for (int i = 0; i < vacancies; i++) {
            vacancy(i);
        }
        for (Case one : Cases.running(demo)) {
            applications(one);
            one.job().ifPresent(job -> arranged(one, job));
            if (one.number() % 2 == 0) {
                told(one);
            }
        }
    }

    private void vacancy(int number) {
        Market.Employer employer = market.workplaces().get(number % market.workplaces().size());
        Market.Job job = draw.one(employer.jobs());
        LocalDate found = draw.workday(Demo.TODAY.minusDays(90), Demo.TODAY.minusDays(3));
        row(ImportKind.VACANCIES, "v").set("employerRef", employer.ref()).set("unitRef", units.get(number % units.size()))
                .set("title", job.title()).set("kind", "COMPETITIVE").set("foundOn", found).set("occupation", job.occupation())
                .set("hoursPerWeek", draw.one(List.of("10.0", "20.0", "20.0", "30.0", "40.0")))
                .set("source", draw.one(List.of("EMPLOYER_CONTACT", "EMPLOYER_CONTACT", "EMPLOYER_CONTACT", "ADVERTISEMENT", "PARTICIPANT",
                        "NETWORK")))
                .set("openUntil", found.plusDays(draw.between(14, 60)));
    }

    /** More by the participant than by anybody else; the last one before a job is the one that led to it. */
    private void applications(Case one) {
        int count = draw.between(0, 3);
        for (int i = 0; i < count; i++) {
            LocalDate applied = one.after(draw, 15 + 12 * i);
            boolean before = one.job().filter(job -> !applied.isBefore((LocalDate) job.value("startedOn"))).isEmpty();
            if (before) {
                Market.Employer employer = draw.one(wanted(one));
                Market.Job job = wanted(one, employer);
                Row row = application(one, applied).set("employerRef", employer.ref()).set("title", job.title()).set("occupation",
                        job.occupation());
                if (applied.isBefore(Demo.TODAY.minusDays(25))) {
                    row.set("result", draw.one(List.of("NO_ANSWER", "NO_ANSWER", "INTERVIEW", "DECLINED"))).set("resultOn",
                            applied.plusDays(draw.between(7, 21)));
                }
            }
        }
        one.job().ifPresent(job -> {
            LocalDate begun = (LocalDate) job.value("startedOn");
            LocalDate applied = begun.minusDays(18).isBefore(one.start()) ? one.start() : begun.minusDays(18);
            if (applied.isBefore(begun)) {
                application(one, applied).set("employerRef", job.value("employerRef")).set("title", job.value("title"))
                        .set("occupation", job.value("occupation")).set("result", "HIRED")
                        .set("resultOn", begun).set("placementRef", job.value("ref"));
            }
        });
    }

    /** Employers with the kind of job that the participant wants; all when there is none. */
    private List<Market.Employer> wanted(Case one) {
        List<Market.Employer> fitting = market.workplaces().stream().filter(each -> each.jobs().stream().anyMatch(job -> fits(one, job)))
                .toList();
        return fitting.isEmpty() ? market.workplaces() : fitting;
    }

    private static Market.Job wanted(Case one, Market.Employer employer) {
        return employer.jobs().stream().filter(job -> fits(one, job)).findFirst().orElseGet(() -> employer.jobs().getFirst());
    }

    private static boolean fits(Case one, Market.Job job) {
        return Voice.ALL.get(one.number() % Voice.ALL.size()).occupation().equals(job.occupation());
    }

    private Row application(Case one, LocalDate applied) {
        return row(ImportKind.JOB_APPLICATIONS, "ja").set("participantRef", one.participant()).set("enrolmentRef", one.enrolment())
                .set("appliedOn", applied)
                .set("actor", draw.one(List.of("PARTICIPANT", "PARTICIPANT", "PARTICIPANT", "TOGETHER", "TOGETHER", "STAFF")));
    }

    private void arranged(Case one, Row job) {
        List<List<String>> choices = List.of(List.of("BREAKS", "Tio minuters paus varje timme, i ett rum där det är tyst"),
                List.of("HOURS", "Börjar tio i stället för åtta"), List.of("INSTRUCTIONS", "Dagens uppgifter på en lapp vid skåpet"),
                List.of("SURROUNDINGS", "En plats vid väggen i stället för mitt i lokalen"),
                List.of("PERSON", "Samma kollega visar allt de första fyra veckorna"), List.of("PACE", "Ingen kassa på lördagar i början"));
        List<String> choice = choices.get(one.number() % choices.size());
        if (one.number() % 4 != 2) {
            row(ImportKind.ADAPTATIONS, "ad").set("placementRef", job.value("ref")).set("kind", choice.getFirst())
                    .set("description", choice.getLast()).set("startedOn", job.value("startedOn"));
        }
    }

    /** Mostly nothing, or that there is support; what is told needs the participant's consent. */
    private void told(Case one) {
        LocalDate decided = one.after(draw, 25);
        Row row = row(ImportKind.DISCLOSURE_DECISIONS, "dd").set("participantRef", one.participant()).set("enrolmentRef", one.enrolment())
                .set("decidedOn", decided);
        one.job().ifPresent(job -> row.set("placementRef", job.value("ref")).set("employerRef", job.value("employerRef")));
        switch (one.number() % 3) {
            case 0 -> row.set("extent", "NOTHING");
            case 1 -> row.set("extent", "SUPPORT").set("told", "Att en arbetsspecialist följer med i början").set("toWhom",
                    "Närmaste chef").set("consentOn", decided);
            default -> row.set("extent", "NEEDS").set("told", "Behöver pauser och ett lugnt rum").set("toWhom", "Chef och handledare")
                    .set("consentOn", decided);
        }
    }

    private Row row(ImportKind kind, String letters) {
        return demo.add(kind, demo.nextRef(kind, letters, 3));
    }
}
