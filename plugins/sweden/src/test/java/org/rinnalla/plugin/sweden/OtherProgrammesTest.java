package org.rinnalla.plugin.sweden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rinnalla.plugin.shared.Asked;

class OtherProgrammesTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 22);

    @Test
    void stockholm_takes_adults_until_65_who_are_registered_there_and_wish_it_themselves() {
        StockholmPsychosisCare programme = new StockholmPsychosisCare();
        Asked given = Asked.on(FIRST_DAY).born(LocalDate.of(1990, 1, 1)).registeredIn(Optional.of("0180")).livesIn(Optional.of("0182"))
                .wished(Optional.of(FIRST_DAY));

        assertThat(given.answers(programme)).isEmpty();
        assertThat(given.born(LocalDate.of(2008, 11, 23)).answers(programme)).containsExactly("ST-1 refused AGE_OUT_OF_RANGE");
        assertThat(given.born(LocalDate.of(2008, 11, 22)).answers(programme)).isEmpty();
        assertThat(given.born(LocalDate.of(1961, 11, 23)).answers(programme)).isEmpty();
        assertThat(given.born(LocalDate.of(1961, 11, 22)).answers(programme)).containsExactly("ST-1 refused AGE_OUT_OF_RANGE");
        assertThat(given.registeredIn(Optional.of("0182")).livesIn(Optional.of("0180")).answers(programme))
                .containsExactly("ST-3 refused NOT_REGISTERED");
        assertThat(given.registeredIn(Optional.empty()).answers(programme)).containsExactly("ST-3 refused REGISTRATION_UNKNOWN");
        assertThat(given.wished(Optional.empty()).answers(programme)).containsExactly("ST-5 refused OWN_WISH_MISSING");
    }

    @Test
    void alfa_asks_for_the_target_group_and_the_own_wish_and_for_no_age_or_place() {
        AlfaIps programme = new AlfaIps();

        assertThat(Asked.on(FIRST_DAY).answers(programme)).containsExactly("ALFA-OWN-WISH refused OWN_WISH_MISSING",
                "ALFA-TARGET-GROUP refused TARGET_GROUP_NOT_STATED");
        assertThat(Asked.on(FIRST_DAY).wished(Optional.of(FIRST_DAY)).states(Map.of("mentalIllHealth", true)).answers(programme)).isEmpty();
    }

    @Test
    void i_work_and_the_addiction_programme_ask_for_their_groups_by_a_yes() {
        assertThat(Asked.on(FIRST_DAY).wished(Optional.of(FIRST_DAY)).answers(GroupIps.iWork()))
                .containsExactly("IWORK-TARGET-GROUP refused TARGET_GROUP_NOT_STATED");
        assertThat(
                Asked.on(FIRST_DAY).wished(Optional.of(FIRST_DAY)).states(Map.of("coveredByDisabilityLaw", true)).answers(GroupIps.iWork()))
                .isEmpty();
        assertThat(Asked.on(FIRST_DAY).wished(Optional.of(FIRST_DAY)).states(Map.of("mentalIllHealth", true)).answers(GroupIps.addiction()))
                .containsExactly("ADDICTION-TARGET-GROUP refused TARGET_GROUP_NOT_STATED");
        assertThat(Asked.on(FIRST_DAY).states(Map.of("addiction", true)).answers(GroupIps.addiction()))
                .containsExactly("ADDICTION-OWN-WISH refused OWN_WISH_MISSING");
    }

    @Test
    void outreach_asks_adults_for_nothing_and_begins_before_the_age_is_known() {
        HuddingeOutreach programme = new HuddingeOutreach();

        assertThat(Asked.on(FIRST_DAY).answers(programme)).containsExactly("HU-1 warned BIRTH_DATE_UNKNOWN");
        assertThat(Asked.on(FIRST_DAY).born(LocalDate.of(2008, 11, 22)).answers(programme)).isEmpty();
        assertThat(Asked.on(FIRST_DAY).born(LocalDate.of(2008, 11, 23)).answers(programme))
                .containsExactly("HU-1 refused AGE_OUT_OF_RANGE");
    }
}
