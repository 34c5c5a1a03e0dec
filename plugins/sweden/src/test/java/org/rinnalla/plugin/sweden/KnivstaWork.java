package org.rinnalla.plugin.sweden;

import static org.rinnalla.plugin.shared.demo.Demo.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rinnalla.plugin.shared.demo.Demo;
import org.rinnalla.plugin.shared.demo.Draw;
import org.rinnalla.plugin.shared.demo.Market;
import org.rinnalla.plugin.shared.demo.Row;
import org.rinnalla.spi.ImportKind;

/** Vacancies, applications and what is arranged at workplaces. A draw of its own, so that all else stays as it is. */
final class KnivstaWork {
    /** Who applies: 9 of 20 alone, 8 together with the coordinator, 3 by the coordinator. */
    private static final List<String> ACTORS = List.of("PARTICIPANT", "PARTICIPANT", "PARTICIPANT", "PARTICIPANT", "PARTICIPANT",
            "PARTICIPANT", "PARTICIPANT", "PARTICIPANT", "PARTICIPANT", "TOGETHER", "TOGETHER", "TOGETHER", "TOGETHER", "TOGETHER",
            "TOGETHER", "TOGETHER", "TOGETHER", "STAFF", "STAFF", "STAFF");
    private static final List<String> PAID = List.of("COMPETITIVE", "SUBSIDISED");
    private static final List<Map.Entry<String, String>> ADAPTED = List.copyOf(new TreeMap<>(KnivstaWords.ADAPTED).entrySet());

    private final Demo demo;
    private final Market market;
    private final Draw draw = new Draw(332);

    KnivstaWork(Demo demo, Market market) {
        this.demo = demo;
        this.market = market;
    }

    void write() {
        vacancies();
        for (Row enrolment : demo.rows(ImportKind.ENROLMENTS)) {
            boolean ended = enrolment.values().containsKey("endedOn");
            if (enrolment.value("aims").toString().contains("WORK") && (!ended || draw.chance(50))) {
                applications(enrolment);
            }
        }
        for (Row placement : demo.rows(ImportKind.PLACEMENTS)) {
            if (!placement.values().containsKey("endedOn") && !placement.value("kind").toString().equals("STUDIES")) {
                arranged(placement);
            }
        }
    }

    /** Places for an internship are found for one person; nobody keeps a stock of them (KN-6). */
    private void vacancies() {
        for (int i = 0; i < 24; i++) {
            Market.Employer employer = draw.one(market.workplaces());
            Market.Job job = draw.one(employer.jobs());
            LocalDate found = draw.workday(TODAY.minusDays(60), TODAY.minusDays(3));
            Row row = demo.add(ImportKind.VACANCIES, demo.nextRef(ImportKind.VACANCIES, "v", 3)).set("employerRef", employer.ref())
                    .set("unitRef", demo.ref("stegen")).set("title", job.title()).set("occupation", job.occupation()).set("foundOn", found)
                    .set("source", draw.one(List.of("EMPLOYER_CONTACT", "EMPLOYER_CONTACT", "ADVERTISEMENT", "PARTICIPANT", "NETWORK")));
            if (i % 3 == 0) {
                row.set("kind", "INTERNSHIP").set("participantRef", searching().value("participantRef"));
            } else {
                row.set("kind", "COMPETITIVE").set("openUntil", found.plusDays(draw.between(14, 60)));
            }
        }
    }

    private Row searching() {
        return draw.one(demo.rows(ImportKind.ENROLMENTS).stream().filter(row -> "JOB_SEARCH".equals(row.value("phase")))
                .filter(row -> !row.values().containsKey("endedOn")).toList());
    }

    private void applications(Row enrolment) {
        LocalDate from = KnivstaWays.day(enrolment, "startedOn").plusDays(7);
        LocalDate to = enrolment.values().containsKey("endedOn") ? KnivstaWays.day(enrolment, "endedOn") : TODAY.minusDays(2);
        Optional<Row> job = demo.rows(ImportKind.PLACEMENTS).stream()
                .filter(row -> row.value("enrolmentRef").equals(enrolment.value("ref")))
                .filter(row -> PAID.contains(row.value("kind").toString())).findFirst();
        job.ifPresent(row -> hired(enrolment, row));
        LocalDate last = job.map(row -> KnivstaWays.day(row, "startedOn").minusDays(1)).orElse(to);
        int count = draw.between(0, 3);
        for (int i = 0; i < count && from.isBefore(last); i++) {
            Market.Employer employer = draw.one(market.workplaces());
            Market.Job sought = draw.one(employer.jobs());
            LocalDate applied = draw.workday(from, last);
            Row row = application(enrolment, employer.ref(), applied).set("title", sought.title()).set("occupation", sought.occupation());
            if (applied.isBefore(TODAY.minusDays(30))) {
                row.set("result", draw.one(List.of("NO_ANSWER", "NO_ANSWER", "INTERVIEW", "DECLINED", "WITHDRAWN"))).set("resultOn",
                        applied.plusDays(draw.between(5, 25)));
            }
        }
    }

    private void hired(Row enrolment, Row job) {
        LocalDate start = KnivstaWays.day(job, "startedOn");
        LocalDate earliest = KnivstaWays.day(enrolment, "startedOn");
        LocalDate applied = start.minusDays(20).isBefore(earliest) ? earliest : start.minusDays(20);
        application(enrolment, (String) job.value("employerRef"), applied).set("title", job.value("title"))
                .set("occupation", job.value("occupation")).set("result", "HIRED").set("resultOn", start)
                .set("placementRef", job.value("ref"));
    }

    private Row application(Row enrolment, String employer, LocalDate applied) {
        return demo.add(ImportKind.JOB_APPLICATIONS, demo.nextRef(ImportKind.JOB_APPLICATIONS, "ja", 3))
                .set("participantRef", enrolment.value("participantRef")).set("enrolmentRef", enrolment.value("ref"))
                .set("employerRef", employer).set("appliedOn", applied).set("actor", draw.one(ACTORS));
    }

    private void arranged(Row placement) {
        LocalDate start = KnivstaWays.day(placement, "startedOn");
        Row enrolment = demo.rows(ImportKind.ENROLMENTS).stream()
                .filter(row -> row.value("ref").equals(placement.value("enrolmentRef"))).findFirst().orElseThrow();
        if (draw.chance(40)) {
            Map.Entry<String, String> kind = draw.one(ADAPTED);
            demo.add(ImportKind.ADAPTATIONS, demo.nextRef(ImportKind.ADAPTATIONS, "ad", 3)).set("placementRef", placement.value("ref"))
                    .set("kind", kind.getKey()).set("description", kind.getValue()).set("startedOn", start);
        }
        if (draw.chance(40)) {
            told(placement, enrolment, start);
        }
        if (PAID.contains(placement.value("kind").toString())) {
            demo.add(ImportKind.JOB_PLANS, demo.nextRef(ImportKind.JOB_PLANS, "jp", 3))
                    .set("participantRef", enrolment.value("participantRef")).set("kind", "JOB_SUPPORT")
                    .set("placementRef", placement.value("ref")).set("madeOn", start).set("reviewOn", start.plusDays(90));
        }
    }

    /** What an employer hears is the participant's to decide. */
    private void told(Row placement, Row enrolment, LocalDate start) {
        String extent = draw.one(List.of("NOTHING", "SUPPORT", "NEEDS", "NEEDS"));
        Row row = demo.add(ImportKind.DISCLOSURE_DECISIONS, demo.nextRef(ImportKind.DISCLOSURE_DECISIONS, "dd", 3))
                .set("participantRef", enrolment.value("participantRef")).set("enrolmentRef", enrolment.value("ref"))
                .set("placementRef", placement.value("ref")).set("extent", extent).set("decidedOn", start);
        if (!extent.equals("NOTHING")) {
            row.set("consentOn", start).set("toWhom", "Handledaren på arbetsplatsen").set("told", extent.equals("SUPPORT")
                    ? "Att jag har stöd av Stegen"
                    : "Att jag behöver pauser och tydliga besked");
        }
    }
}
