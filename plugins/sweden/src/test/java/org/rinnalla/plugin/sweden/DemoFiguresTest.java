package org.rinnalla.plugin.sweden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rinnalla.plugin.shared.demo.Demo;
import org.rinnalla.plugin.shared.demo.DemoData;
import org.rinnalla.spi.ActivityRule;
import org.rinnalla.spi.ImportKind;
import org.rinnalla.spi.MainActivity;
import org.rinnalla.spi.PlacementKind;

/** The figures that the founding programmes tell of themselves, counted from the demo files. */
class DemoFiguresTest {
    private final SwedenPlugin plugin = new SwedenPlugin();
    private final DemoData knivsta = DemoData.of(plugin, "knivsta");
    private final DemoData stockholm = DemoData.of(plugin, "stockholm");

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2026-12-31", "2030-01-01"})
    void knivstas_snapshot_is_29_26_14_and_31_of_100_and_stays_so(LocalDate day) {
        Map<MainActivity, Long> counts = knivsta.running(ImportKind.ENROLMENTS, day)
                .collect(Collectors.groupingBy(row -> activity(row, day), Collectors.counting()));

        assertThat(counts).isEqualTo(Map.of(MainActivity.INTERNSHIP, 29L, MainActivity.PAID_WORK, 26L, MainActivity.STUDIES, 14L,
                MainActivity.NONE, 31L));
    }

    @Test
    void in_knivsta_five_wait_for_their_weekly_contact_and_nobody_else() {
        long overdue = knivsta.running(ImportKind.ENROLMENTS, Demo.TODAY)
                .filter(row -> lastContact(row).map(day -> day.isBefore(Demo.TODAY.minusDays(7))).orElse(true)).count();

        assertThat(overdue).isEqualTo(5);
    }

    @Test
    void in_knivsta_some_are_minors_some_are_registered_elsewhere_and_some_have_left_and_returned() {
        Map<String, Long> enrolments = knivsta.rows(ImportKind.ENROLMENTS).stream()
                .collect(Collectors.groupingBy(row -> row.get("participantRef"), Collectors.counting()));

        assertThat(enrolments.values()).contains(2L);
        assertThat(knivsta.rows(ImportKind.PARTICIPANTS)).anyMatch(row -> row.get("registration").equals("0380"))
                .anyMatch(row -> row.get("birthDate").compareTo("2008-11-22") > 0);
        assertThat(knivsta.rows(ImportKind.ENROLMENTS)).allMatch(row -> row.get("decisionReference").isEmpty());
    }

    @Test
    void stockholm_has_80_of_205_and_no_specialist_ever_more_than_20() {
        Set<String> ever = people(stockholm.rows(ImportKind.ENROLMENTS).stream());
        List<Map<String, String>> now = stockholm.running(ImportKind.ENROLMENTS, Demo.TODAY).toList();

        assertThat(ever).hasSize(205);
        assertThat(stockholm.rows(ImportKind.PARTICIPANTS)).as("and one who is protected and has only just asked").hasSize(206);
        assertThat(people(now.stream())).hasSize(80);
        assertThat(now).hasSize(80).extracting(row -> row.get("specialistRef")).containsOnly("stockholm-es-1", "stockholm-es-2",
                "stockholm-es-3", "stockholm-es-4", "stockholm-es-5");
        for (LocalDate day = LocalDate.of(2019, 1, 7); !day.isAfter(Demo.TODAY); day = day.plusDays(7)) {
            assertThat(stockholm.running(ImportKind.ENROLMENTS, day)
                    .collect(Collectors.groupingBy(row -> row.get("specialistRef"), Collectors.counting())).values())
                    .allMatch(load -> load <= 20);
        }
    }

    @Test
    void a_stay_in_stockholm_lasts_just_over_a_year() {
        double days = stockholm.rows(ImportKind.ENROLMENTS).stream()
                .filter(row -> row.get("programmeRef").equals("stockholm-psychosis-care"))
                .mapToLong(row -> ChronoUnit.DAYS.between(LocalDate.parse(row.get("startedOn")),
                        DemoData.date(row, "endedOn").orElse(Demo.TODAY)))
                .average().orElseThrow();

        assertThat(days).isBetween(366.0, 430.0);
    }

    @Test
    void huddinge_has_sought_nearly_a_hundred_by_source_and_keeps_as_little_as_can_be() {
        DemoData huddinge = DemoData.of(plugin, "huddinge");

        assertThat(huddinge.rows(ImportKind.OUTREACH_CASES)).hasSize(97);
        assertThat(huddinge.rows(ImportKind.OUTREACH_CASES).stream()
                .collect(Collectors.groupingBy(row -> row.get("source"), Collectors.counting()))).isEqualTo(Map.of("LANDLORD", 27L,
                        "RELATIVE", 24L, "POLICE", 14L, "CHURCH", 11L, "LIBRARY", 7L, "SOCIAL_SERVICES", 6L, "CARE_CONTACT", 5L, "OTHER",
                        3L));
        assertThat(huddinge.rows(ImportKind.OUTREACH_CASES)).filteredOn(row -> !row.get("closedOn").isEmpty() || !row.get("participantRef")
                .isEmpty()).hasSize(68)
                .allMatch(row -> (row.get("name") + row.get("description") + row.get("reachBy") + row.get("sourceName")).isEmpty());
        assertThat(huddinge.rows(ImportKind.PARTICIPANTS)).hasSize(12).allSatisfy(row -> {
            assertThat(row.get("nationalId") + row.get("phone") + row.get("email") + row.get("registration") + row.get("language"))
                    .isEmpty();
        });
        assertThat(huddinge.rows(ImportKind.ENROLMENTS)).hasSize(12)
                .allMatch(row -> row.get("ownWishOn").isEmpty() && row.get("aims").isEmpty());
    }

    @Test
    void huddinges_first_attempts_are_letter_telephone_and_home_visit_in_this_order() {
        Map<String, List<String>> attempts = DemoData.of(plugin, "huddinge").rows(ImportKind.OUTREACH_ATTEMPTS).stream()
                .collect(Collectors.groupingBy(row -> row.get("outreachCaseRef"), Collectors.toList())).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> untilReached(each.getValue())));

        assertThat(attempts).hasSizeGreaterThan(90).allSatisfy((_, kinds) -> assertThat(List.of("LETTER", "PHONE", "HOME_VISIT"))
                .startsWith(kinds.toArray(String[]::new)));
    }

    private static List<String> untilReached(List<Map<String, String>> attempts) {
        List<String> kinds = new ArrayList<>();
        for (Map<String, String> attempt : attempts) {
            kinds.add(attempt.get("kind"));
            if (attempt.get("result").equals("REACHED")) {
                break;
            }
        }
        return kinds;
    }

    @Test
    void each_of_stockholms_enrolments_follows_a_referral_of_its_own_and_some_wait() {
        assertThat(stockholm.rows(ImportKind.REFERRALS)).hasSize((int) stockholm.rows(ImportKind.ENROLMENTS).stream()
                .filter(row -> row.get("programmeRef").equals("stockholm-psychosis-care")).count() + 4);
        assertThat(stockholm.rows(ImportKind.REFERRAL_STEPS)).hasSize(2 * (stockholm.rows(ImportKind.REFERRALS).size() - 4));
    }

    @Test
    void haninge_is_small_and_has_two_peer_supporters() {
        DemoData haninge = DemoData.of(plugin, "haninge");

        assertThat(haninge.running(ImportKind.ENROLMENTS, Demo.TODAY)).hasSize(11);
        assertThat(haninge.rows(ImportKind.STAFF)).filteredOn(row -> row.get("role").equals("PEER_SUPPORTER")).hasSize(2);
        assertThat(haninge.rows(ImportKind.CONTACTS)).hasSizeGreaterThan(100);
    }

    private MainActivity activity(Map<String, String> enrolment, LocalDate day) {
        Set<PlacementKind> running = EnumSet.noneOf(PlacementKind.class);
        knivsta.running(ImportKind.PLACEMENTS, day).filter(row -> row.get("enrolmentRef").equals(enrolment.get("ref")))
                .forEach(row -> running.add(PlacementKind.valueOf(row.get("kind"))));
        return ActivityRule.tell(new KnivstaStegen().mainActivity(), running);
    }

    private Optional<LocalDate> lastContact(Map<String, String> enrolment) {
        return knivsta.rows(ImportKind.CONTACTS).stream().filter(row -> row.get("participantRef").equals(enrolment.get("participantRef")))
                .map(row -> LocalDate.parse(row.get("heldOn"))).max(LocalDate::compareTo);
    }

    private static Set<String> people(Stream<Map<String, String>> enrolments) {
        return enrolments.map(row -> row.get("participantRef")).collect(Collectors.toSet());
    }
}
