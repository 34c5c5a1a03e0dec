package org.rinnalla.plugin.sweden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rinnalla.plugin.shared.Asked;
import org.rinnalla.spi.ActivityRule;
import org.rinnalla.spi.Aim;
import org.rinnalla.spi.MainActivity;
import org.rinnalla.spi.PlacementKind;
import org.rinnalla.spi.RuleOutcome;

class KnivstaStegenTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 22);
    private static final Asked GIVEN = Asked.on(FIRST_DAY).born(LocalDate.of(2006, 3, 4)).livesIn(Optional.of("0330"))
            .registeredIn(Optional.of("0330")).states(Map.of("mentalIllHealth", true)).wished(Optional.of(LocalDate.of(2014, 1, 1)))
            .wants(Aim.WORK);

    private final KnivstaStegen programme = new KnivstaStegen();

    @Test
    void the_rules_are_the_four_that_ask_something() {
        assertThat(GIVEN.of(programme)).containsOnlyKeys("KN-1", "KN-2", "KN-3", "KN-4");
        assertThat(GIVEN.of(programme).values()).containsOnly(RuleOutcome.met());
    }

    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource(nullValues = "-", value = {"2011-11-23,KN-1 refused AGE_OUT_OF_RANGE", "2011-11-22,KN-1 warned GUARDIAN_CONSENT_NEEDED",
            "2008-11-23,KN-1 warned GUARDIAN_CONSENT_NEEDED", "2008-11-22,-", "2001-11-23,-", "2001-11-22,KN-1 refused AGE_OUT_OF_RANGE"})
    void kn1_the_fifteenth_birthday_is_reached_and_the_twenty_fifth_is_not(LocalDate born, String answer) {
        List<String> answers = GIVEN.born(born).answers(programme);

        assertThat(answers).isEqualTo(Optional.ofNullable(answer).stream().toList());
    }

    @Test
    void kn1_a_person_born_on_29_february_comes_of_age_on_1_march() {
        LocalDate born = LocalDate.of(2012, 2, 29);

        assertThat(on(LocalDate.of(2027, 2, 28), born)).containsExactly("KN-1 refused AGE_OUT_OF_RANGE");
        assertThat(on(LocalDate.of(2027, 3, 1), born)).containsExactly("KN-1 warned GUARDIAN_CONSENT_NEEDED");
    }

    @Test
    void kn1_agrees_with_the_calendar_for_any_birth_date() {
        long seed = System.nanoTime();
        System.out.println("KnivstaStegenTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            LocalDate born = LocalDate.of(1995, 1, 1).plusDays(random.nextInt(9_000));
            LocalDate day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(6_000));
            int age = Period.between(born, day).getYears();

            boolean refused = GIVEN.born(born).at(day).of(programme).get("KN-1") instanceof RuleOutcome.Refused;

            assertThat(refused).as("born %s on %s, seed %d", born, day, seed).isEqualTo(age < 15 || age > 24);
        }
    }

    @Test
    void kn1_an_unknown_birth_date_has_its_own_code() {
        assertThat(GIVEN.bornUnknown().answers(programme)).containsExactly("KN-1 refused BIRTH_DATE_UNKNOWN");
    }

    @Test
    void kn2_the_home_counts_and_not_the_registration() {
        assertThat(GIVEN.registeredIn(Optional.of("0380")).answers(programme)).isEmpty();
        assertThat(GIVEN.registeredIn(Optional.empty()).answers(programme)).isEmpty();
        assertThat(GIVEN.livesIn(Optional.of("0380")).answers(programme)).containsExactly("KN-2 refused NOT_RESIDENT");
        assertThat(GIVEN.livesIn(Optional.of("330")).answers(programme)).containsExactly("KN-2 refused NOT_RESIDENT");
        assertThat(GIVEN.livesIn(Optional.empty()).answers(programme)).containsExactly("KN-2 refused RESIDENCE_UNKNOWN");
    }

    @Test
    void kn3_a_yes_is_needed_and_enough() {
        assertThat(GIVEN.states(Map.of()).answers(programme)).containsExactly("KN-3 refused TARGET_GROUP_NOT_STATED");
        assertThat(GIVEN.states(Map.of("mentalIllHealth", false)).answers(programme))
                .containsExactly("KN-3 refused TARGET_GROUP_NOT_STATED");
        assertThat(GIVEN.states(Map.of("mentalIllHealth", true, "other", false)).answers(programme)).isEmpty();
    }

    @Test
    void kn4_the_own_wish_is_recorded_and_not_after_the_first_day() {
        assertThat(GIVEN.wished(Optional.empty()).answers(programme)).containsExactly("KN-4 refused OWN_WISH_MISSING");
        assertThat(GIVEN.wished(Optional.of(FIRST_DAY.plusDays(1))).answers(programme))
                .containsExactly("KN-4 refused OWN_WISH_AFTER_START");
        assertThat(GIVEN.wished(Optional.of(FIRST_DAY.minusYears(1))).answers(programme)).isEmpty();
    }

    @Test
    void kn4_at_least_one_aim_whichever() {
        assertThat(GIVEN.wants().answers(programme)).containsExactly("KN-4 refused AIM_MISSING");
        assertThat(GIVEN.wants(Aim.INTERNSHIP).answers(programme)).isEmpty();
        assertThat(GIVEN.wants(Aim.STUDIES).answers(programme)).isEmpty();
    }

    @Test
    void kn5_no_decision_is_needed_and_one_changes_nothing() {
        assertThat(GIVEN.enrolment().decisionReference()).isEmpty();
        assertThat(GIVEN.decided("SN 2026/17").of(programme)).isEqualTo(GIVEN.of(programme));
        assertThat(Asked.on(FIRST_DAY).decided("SN 2026/17").of(programme)).isEqualTo(Asked.on(FIRST_DAY).of(programme));
    }

    @Test
    void a_refusal_names_every_reason_at_once() {
        List<String> answers = Asked.on(FIRST_DAY).answers(programme);

        assertThat(answers).containsExactly("KN-1 refused BIRTH_DATE_UNKNOWN", "KN-2 refused RESIDENCE_UNKNOWN",
                "KN-3 refused TARGET_GROUP_NOT_STATED", "KN-4 refused OWN_WISH_MISSING", "KN-4 refused AIM_MISSING");
    }

    @Test
    void the_main_activity_is_one_and_paid_work_goes_first() {
        List<ActivityRule> rules = programme.mainActivity();

        assertThat(ActivityRule.tell(rules, Set.of(PlacementKind.STUDIES, PlacementKind.COMPETITIVE))).isEqualTo(MainActivity.PAID_WORK);
        assertThat(ActivityRule.tell(rules, Set.of(PlacementKind.STUDIES, PlacementKind.INTERNSHIP))).isEqualTo(MainActivity.INTERNSHIP);
        assertThat(ActivityRule.tell(rules, Set.of())).isEqualTo(MainActivity.NONE);
        for (PlacementKind kind : PlacementKind.values()) {
            assertThat(ActivityRule.tell(rules, Set.of(kind))).as(kind.name()).isNotEqualTo(MainActivity.NONE);
        }
    }

    private List<String> on(LocalDate day, LocalDate born) {
        return GIVEN.born(born).at(day).answers(programme);
    }
}
