package org.rinnalla.plugin.sweden;

import static org.rinnalla.plugin.shared.demo.Demo.TODAY;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rinnalla.plugin.shared.demo.Demo;
import org.rinnalla.plugin.shared.demo.Draw;
import org.rinnalla.plugin.shared.demo.Row;
import org.rinnalla.spi.ImportKind;

/**
 * Small goals of those who are sought now and have been met, and what the twelve who became participants agreed to and want. A draw of its
 * own, so that all else stays as it is.
 */
final class HuddingeWays {
    private static final List<String> SMALL = List.of("Få undan disken så att spisen syns igen", "Kunna sitta vid köksbordet",
            "Öppna ett brev i taget, tillsammans", "Gå runt kvarteret när det är få ute", "Ringa om hyran, med någon bredvid",
            "Byta glödlampan i hallen", "Gå till tandläkaren, och att du följer med in", "Handla själv en gång före jul",
            "Veta vem på kommunen jag ska fråga");
    private static final List<String> LATER = List.of("Jag vill hålla hemmet så att min syster kan hälsa på.",
            "Jag vill ha ordning på posten och inte vara rädd för den.", "Jag vill komma ut varje dag, om så bara till bänken.",
            "Jag vill laga mat på min egen spis igen.");
    private static final List<String> STEPS = List.of("Ett köksskåp i veckan, på onsdagar", "Boendestödet kommer på tisdagar",
            "Vi läser posten tillsammans på fredagar", "Promenad till parken efter lunch");

    private final Demo demo;
    private final Draw draw = new Draw(127);

    HuddingeWays(Demo demo) {
        this.demo = demo;
    }

    void write() {
        for (Row sought : demo.rows(ImportKind.OUTREACH_CASES)) {
            if (sought.values().containsKey("convertedOn")) {
                handedOver(sought);
            } else if (!sought.values().containsKey("closedOn")) {
                met(sought).ifPresent(day -> smallGoals(sought, day));
            }
        }
        for (Row enrolment : demo.rows(ImportKind.ENROLMENTS)) {
            agreed(enrolment);
        }
    }

    /** The day of the first contact. */
    private Optional<LocalDate> met(Row sought) {
        return demo.rows(ImportKind.OUTREACH_ATTEMPTS).stream().filter(row -> row.value("outreachCaseRef").equals(sought.value("ref")))
                .filter(row -> row.value("result").equals("REACHED")).map(row -> (LocalDate) row.value("triedOn"))
                .min(Comparator.naturalOrder());
    }

    private void smallGoals(Row sought, LocalDate met) {
        draw.shuffled(SMALL).subList(0, draw.between(1, 2)).forEach(words -> demo
                .add(ImportKind.OUTREACH_GOALS, demo.nextRef(ImportKind.OUTREACH_GOALS, "og", 3))
                .set("outreachCaseRef", sought.value("ref"))
                .set("words", words).set("setOn", draw.anyDay(met, TODAY.minusDays(1))));
    }

    /** Housing support came along before the person became a participant: the worker was there. */
    private void handedOver(Row sought) {
        LocalDate converted = (LocalDate) sought.value("convertedOn");
        if (draw.chance(60)) {
            demo.add(ImportKind.HAND_OVERS, demo.nextRef(ImportKind.HAND_OVERS, "ho", 3)).set("outreachCaseRef", sought.value("ref"))
                    .set("service", "HOUSING_SUPPORT").set("serviceName", "Boendestöd").set("offeredOn", converted.minusDays(20))
                    .set("firstMeetingOn", converted.minusDays(5)).set("workerPresent", true).set("accepted", "YES");
        }
    }

    private void agreed(Row enrolment) {
        LocalDate start = (LocalDate) enrolment.value("startedOn");
        demo.add(ImportKind.CONSENTS, demo.nextRef(ImportKind.CONSENTS, "a", 3)).set("participantRef", enrolment.value("participantRef"))
                .set("purpose", "SERVICE").set("form", draw.one(List.of("ORAL", "ORAL", "WRITTEN"))).set("givenOn", start);
        Row goal = demo.add(ImportKind.GOALS, demo.nextRef(ImportKind.GOALS, "g", 3))
                .set("participantRef", enrolment.value("participantRef")).set("kind", "SHORT_TERM").set("words", draw.one(LATER))
                .set("language", "sv").set("saidOn", start.plusDays(draw.between(0, 20)));
        demo.add(ImportKind.GOAL_STEPS, demo.nextRef(ImportKind.GOAL_STEPS, "gs", 3)).set("goalRef", goal.value("ref"))
                .set("words", draw.one(STEPS)).set("language", "sv").set("plannedOn", goal.value("saidOn"));
    }
}
