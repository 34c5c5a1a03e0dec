package org.rinnalla.plugin.finland;

import static org.rinnalla.plugin.shared.demo.Demo.TODAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rinnalla.plugin.shared.demo.Demo;
import org.rinnalla.plugin.shared.demo.Draw;
import org.rinnalla.plugin.shared.demo.Row;
import org.rinnalla.spi.ImportKind;

/** What is known of clients beside their stays: profiles, goals, benefits, ratings, consents, background. A draw of its own. */
final class ClientFolders {
    private static final LocalDate LIMIT_KNOWN = LocalDate.of(2024, 1, 1);
    private static final List<String> BENEFITS = List.of("KUNTOUTUSTUKI", "TYOKYVYTTOMYYSELAKE", "SAIRAUSPAIVARAHA", "TYOMARKKINATUKI",
            "OSATYOKYVYTTOMYYSELAKE", "KUNTOUTUSTUKI", "TOIMEENTULOTUKI", "KUNTOUTUSRAHA", "PERUSPAIVARAHA");
    private static final Map<String, String> INCOME = Map.of("KUNTOUTUSTUKI", "DISABILITY_BENEFIT", "TYOKYVYTTOMYYSELAKE",
            "DISABILITY_BENEFIT", "OSATYOKYVYTTOMYYSELAKE", "DISABILITY_BENEFIT", "SAIRAUSPAIVARAHA", "SICKNESS_BENEFIT", "KUNTOUTUSRAHA",
            "SICKNESS_BENEFIT", "TYOMARKKINATUKI", "UNEMPLOYMENT_BENEFIT", "PERUSPAIVARAHA", "UNEMPLOYMENT_BENEFIT", "TOIMEENTULOTUKI",
            "SOCIAL_ASSISTANCE");

    private final Demo demo;
    private final Draw draw;
    private final Map<Object, Row> people;

    ClientFolders(Demo demo, Draw draw) {
        this.demo = demo;
        this.draw = draw;
        this.people = demo.rows(ImportKind.PARTICIPANTS).stream().collect(Collectors.toMap(row -> row.value("ref"), row -> row));
    }

    /** An enrolment, and in which words its client speaks. */
    private record Stay(Row enrolment, LocalDate start, LocalDate last, boolean runs, FinnishWords words) {
        String ref() {
            return (String) enrolment.value("ref");
        }

        String client() {
            return (String) enrolment.value("participantRef");
        }
    }

    void write() {
        int number = 0;
        for (Row enrolment : List.copyOf(demo.rows(ImportKind.ENROLMENTS))) {
            boolean runs = !enrolment.values().containsKey("endedOn");
            Row person = people.get(enrolment.value("participantRef"));
            Stay stay = new Stay(enrolment, (LocalDate) enrolment.value("startedOn"), runs ? TODAY : (LocalDate) enrolment.value("endedOn"),
                    runs, FinnishWords.in((String) person.value("language")));
            String benefit = BENEFITS.get(number % BENEFITS.size());
            consents(stay, number, benefit, person.values().containsKey("protection"));
            ratings(stay, number);
            if (runs) {
                profile(stay, number);
                goal(stay, number);
                benefit(stay, benefit, number);
            }
            number++;
        }
    }

    /**
     * All agreed to the service; two of three to research as well, which nobody needs for it, and some for a time only. The background of
     * somebody who is protected is written by who is named, not by a file.
     */
    private void consents(Stay stay, int number, String benefit, boolean guarded) {
        consent(stay, "SERVICE");
        if (number % 3 == 2) {
            return;
        }
        Row research = consent(stay, "RESEARCH").set("scope", "Arviointitutkimus").set("recipient", "THL");
        if (number % 5 == 4) {
            research.set("expiresOn", stay.start().plusYears(5));
        }
        if (!guarded) {
            background(stay, benefit);
        }
    }

    private void background(Stay stay, String benefit) {
        Row background = row(ImportKind.PARTICIPANT_BACKGROUNDS, "bg").set("enrolmentRef", stay.ref()).set("recordedOn", stay.start())
                .set("education", draw.one(List.of("ISCED_0_2", "ISCED_3_4", "ISCED_3_4", "ISCED_5_8")))
                .set("labourStatus", benefit.contains("ELAKE") || benefit.equals("KUNTOUTUSTUKI")
                        ? "INACTIVE"
                        : draw.one(List.of("UNEMPLOYED", "LONG_TERM_UNEMPLOYED", "LONG_TERM_UNEMPLOYED")))
                .set("incomeBefore", INCOME.get(benefit));
        if (!stay.runs()) {
            background.set("incomeAfter", stay.enrolment().value("endReason").equals("STEADY_WORK") ? "WORK" : INCOME.get(benefit));
        }
    }

    private Row consent(Stay stay, String purpose) {
        return row(ImportKind.CONSENTS, "a").set("participantRef", stay.client()).set("purpose", purpose).set("form", "WRITTEN")
                .set("givenOn", stay.start());
    }

    /** At the start and at the end, by every other client: nothing asks for it. */
    private void ratings(Stay stay, int number) {
        if (number % 2 == 1) {
            return;
        }
        int score = draw.between(2, 6);
        rate(stay, "START", stay.start(), score);
        if (!stay.runs()) {
            rate(stay, "END", stay.last(), Math.min(10, score + draw.between(-1, 4)));
        }
    }

    private void rate(Stay stay, String occasion, LocalDate day, int score) {
        row(ImportKind.SELF_RATINGS, "sr").set("participantRef", stay.client()).set("enrolmentRef", stay.ref())
                .set("kind", "QUALITY_OF_LIFE").set("score", score).set("occasion", occasion).set("ratedOn", day);
    }

    private void profile(Stay stay, int number) {
        LocalDate opened = stay.start().plusDays(3);
        boolean worked = number % 4 != 1;
        Row profile = row(ImportKind.CAREER_PROFILES, "cp").set("participantRef", stay.client()).set("openedOn", opened)
                .set("workedBefore", worked).set("wantedPercent", draw.one(List.of(20, 40, 50, 50, 60, 80, 100)))
                .set("disclosureWish", draw.one(List.of("TELL", "TELL_PART", "TELL_PART", "TELL_NOTHING", "UNDECIDED")));
        if (worked) {
            profile.set("yearsAway", draw.between(1, 14));
        }
        LocalDate day = opened;
        for (int meeting = 0; meeting < draw.between(2, 3); meeting++) {
            row(ImportKind.PROFILE_MEETINGS, "pm").set("enrolmentRef", stay.ref())
                    .set("staffMemberRef", stay.enrolment().value("specialistRef"))
                    .set("heldOn", day).set("minutes", draw.between(6, 15) * 5);
            day = day.plusDays(7);
        }
        FinnishWords words = stay.words();
        section(stay, profile, "STRENGTHS", draw.one(words.strengths()), opened);
        section(stay, profile, "INTERESTS", draw.one(words.interests()), opened);
        section(stay, profile, "EXPERIENCE", worked ? draw.one(words.experience()) : words.experience().get(1), opened.plusDays(7));
        section(stay, profile, "ECONOMIC_SITUATION", draw.one(words.money()), opened.plusDays(7));
        section(stay, profile, "PREFERENCES", draw.one(words.preferences()), opened.plusDays(7));
    }

    private void section(Stay stay, Row profile, String section, String words, LocalDate day) {
        row(ImportKind.PROFILE_SECTIONS, "ps").set("careerProfileRef", profile.value("ref")).set("section", section).set("words", words)
                .set("language", stay.words().language()).set("saidOn", day);
    }

    /** FI-3, FI-4: the client's own words, steps where it lies far away, and now and then somebody who sees it differently. */
    private void goal(Stay stay, int number) {
        FinnishWords words = stay.words();
        int which = number % words.goals().size();
        FinnishWords.Wish wish = words.goals().get(which);
        LocalDate day = stay.start().plusDays(10);
        Row goal = row(ImportKind.GOALS, "g").set("participantRef", stay.client()).set("kind", "LONG_TERM").set("words", wish.words())
                .set("language", words.language()).set("aim", "WORK").set("saidOn", day);
        if (!wish.occupation().isEmpty()) {
            goal.set("occupation", wish.occupation());
        }
        if (which % 3 != 2) {
            row(ImportKind.GOAL_STEPS, "gs").set("goalRef", goal.value("ref")).set("words", words.steps().get(which))
                    .set("language", words.language()).set("plannedOn", day).set("dueOn", day.plusDays(45));
        }
        if (number % 6 == 0) {
            row(ImportKind.GOAL_VIEWS, "gv").set("goalRef", goal.value("ref"))
                    .set("staffMemberRef", stay.enrolment().value("specialistRef"))
                    .set("words", draw.one(words.views())).set("language", words.language()).set("statedOn", day.plusDays(5));
        }
    }

    /** A pension has a limit of earnings by the year: the one that was looked up (2024), and from then on that of the own decision. */
    private void benefit(Stay stay, String type, int number) {
        boolean limited = type.contains("ELAKE") || type.equals("KUNTOUTUSTUKI");
        LocalDate first = limited ? LIMIT_KNOWN : stay.start().minusDays(draw.between(60, 400));
        Row row = held(stay, type, first);
        if (limited) {
            limit(row, "976.59");
            limit(held(stay, type, LIMIT_KNOWN.plusYears(1)), draw.one(List.of("1010.00", "1100.00", "1240.00")));
        }
        if (type.equals("SAIRAUSPAIVARAHA") && stay.start().plusDays(200).isBefore(TODAY)) {
            row.set("endsOn", stay.start().plusDays(120));
        }
        if (number % 11 == 5) {
            held(stay, "TOIMEENTULOTUKI", stay.start().minusDays(30));
        }
    }

    private Row held(Stay stay, String type, LocalDate from) {
        return row(ImportKind.BENEFITS, "b").set("participantRef", stay.client()).set("benefitType", type).set("startsOn", from);
    }

    private static void limit(Row benefit, String euros) {
        benefit.set("incomeLimitAmount", new BigDecimal(euros)).set("incomeLimitCurrency", "EUR");
    }

    private Row row(ImportKind kind, String letters) {
        return demo.add(kind, demo.nextRef(kind, letters, 3));
    }
}
