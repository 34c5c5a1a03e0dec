package org.rinnalla.plugin.sweden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rinnalla.plugin.shared.PluginChecks;
import org.rinnalla.spi.EnrolmentState;
import org.rinnalla.spi.PhaseDefinition;
import org.rinnalla.spi.Spi;
import org.rinnalla.spi.Term;

class SwedenPluginTest {
    private final SwedenPlugin plugin = new SwedenPlugin();

    @Test
    void is_found_by_the_service_loader_and_works_with_this_spi() {
        PluginChecks.isTheOneService(SwedenPlugin.class);
        assertThat(plugin.descriptor().spi().contains(Spi.VERSION)).isTrue();
        assertThat(plugin.descriptor().languages()).extracting(Locale::toLanguageTag).containsExactly("sv", "fi", "en");
    }

    @Test
    void holds_each_text_that_it_uses_in_all_its_languages() {
        PluginChecks.bundlesAreComplete(plugin);
        PluginChecks.patternsParse(plugin);
        PluginChecks.placeholdersAgree(plugin);
    }

    @Test
    void fills_the_placeholders_of_a_refusal() {
        String text = PluginChecks.format(plugin, Locale.of("sv"), "rule.age.outside", Map.of("from", 15, "below", 25));

        assertThat(text).isEqualTo("Programmet är för den som har fyllt 15 men inte 25 år den dag stödet börjar.");
    }

    @Test
    void knows_the_six_programmes_with_their_limits() {
        assertThat(plugin.programmes()).extracting(programme -> programme.id().value()).containsExactly("se.knivsta.stegen",
                "se.stockholm.psychosis-care", "se.alfa.ips", "se.stockholm.i-work", "se.stockholm.addiction",
                "se.huddinge.outreach");
        assertThat(new StockholmPsychosisCare().caseloadLimit()).hasValue(20);
        assertThat(new KnivstaStegen().caseloadLimit()).isEmpty();
        assertThat(new KnivstaStegen().contactRule()).hasValueSatisfying(rule -> assertThat(rule.maximumDays()).isEqualTo(7));
        assertThat(new StockholmPsychosisCare().contactRule()).isEmpty();
    }

    @Test
    void calls_the_specialist_by_the_local_word() {
        assertThat(word(new KnivstaStegen().terms().get(Term.EMPLOYMENT_SPECIALIST).value())).isEqualTo("yrkessamordnare");
        assertThat(word(new StockholmPsychosisCare().terms().get(Term.EMPLOYMENT_SPECIALIST).value())).isEqualTo("arbetsspecialist");
        assertThat(word(new HuddingeOutreach().terms().get(Term.EMPLOYMENT_SPECIALIST).value())).isEqualTo("uppsökare");
    }

    @Test
    void no_phase_is_itself_an_end_and_codes_are_unique() {
        assertThat(plugin.programmes()).allSatisfy(programme -> {
            assertThat(programme.phases()).extracting(PhaseDefinition::code).doesNotHaveDuplicates().isNotEmpty();
            assertThat(programme.phases()).extracting(PhaseDefinition::state).doesNotContain(EnrolmentState.CLOSED);
        });
    }

    private String word(String key) {
        return PluginChecks.format(plugin, Locale.of("sv"), key, Map.of());
    }
}
