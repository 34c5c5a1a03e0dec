package org.rinnalla.plugin.finland;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rinnalla.plugin.shared.Asked;
import org.rinnalla.plugin.shared.PluginChecks;
import org.rinnalla.spi.CodeEntry;
import org.rinnalla.spi.CodeTable;
import org.rinnalla.spi.EnrolmentState;
import org.rinnalla.spi.PhaseDefinition;
import org.rinnalla.spi.Spi;

class FinlandPluginTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 22);

    private final FinlandPlugin plugin = new FinlandPlugin();

    @Test
    void is_found_by_the_service_loader_and_works_with_this_spi() {
        PluginChecks.isTheOneService(FinlandPlugin.class);
        assertThat(plugin.descriptor().spi().contains(Spi.VERSION)).isTrue();
        assertThat(plugin.descriptor().languages()).extracting(Locale::toLanguageTag).containsExactly("fi", "sv-FI", "en");
    }

    @Test
    void holds_each_text_that_it_uses_in_three_languages() {
        PluginChecks.bundlesAreComplete(plugin);
        PluginChecks.patternsParse(plugin);
        PluginChecks.placeholdersAgree(plugin);
    }

    @Test
    void the_five_phases_have_the_words_of_the_field() {
        assertThat(new ThlIps().phases()).extracting(phase -> text("fi", phase)).containsExactly("Sopiminen asiakkaan kanssa",
                "Ammatillinen profilointi", "Työn etsintä", "Sopiminen työnantajan kanssa", "Tuki työssä ja työn ulkopuolella");
        assertThat(new ThlIps().phases()).extracting(PhaseDefinition::state).doesNotContain(EnrolmentState.CLOSED);
    }

    @Test
    void fi2_the_own_wish_is_all_that_is_asked() {
        Asked given = Asked.on(FIRST_DAY);

        assertThat(given.wished(Optional.of(FIRST_DAY)).answers(new ThlIps())).isEmpty();
        assertThat(given.answers(new ThlIps())).containsExactly("FI-2 refused OWN_WISH_MISSING");
        assertThat(given.wished(Optional.of(FIRST_DAY.plusDays(1))).answers(new ThlIps()))
                .containsExactly("FI-2 refused OWN_WISH_AFTER_START");
        assertThat(given.wished(Optional.of(FIRST_DAY)).states(Map.of("mentalIllHealth", false)).answers(new ThlIps())).isEmpty();
    }

    @Test
    void area_codes_are_whole_and_each_municipality_lies_in_a_county() {
        Map<String, CodeTable> tables = plugin.codeTables().stream().collect(Collectors.toMap(CodeTable::id, table -> table));
        Set<String> counties = tables.get("FI_WELLBEING_COUNTY").entries().stream().map(CodeEntry::code).collect(Collectors.toSet());

        assertThat(counties).hasSize(23);
        assertThat(tables.get("FI_WELLBEING_COUNTY").entries())
                .allMatch(entry -> entry.labels().keySet().equals(Set.of("fi", "sv-FI", "en")));
        assertThat(tables.get("FI_MUNICIPALITY").entries()).hasSize(308).allSatisfy(municipality -> {
            assertThat(municipality.code()).matches("\\d{3}");
            assertThat(counties).contains(municipality.parent().orElseThrow());
            assertThat(municipality.labels().values()).noneMatch(label -> label.isBlank() || label.contains("\""));
        }).extracting(CodeEntry::code).doesNotHaveDuplicates().contains("091", "049", "167", "698", "743");
    }

    private String text(String language, PhaseDefinition phase) {
        return PluginChecks.format(plugin, Locale.of(language), phase.label().orElseThrow().value(), Map.of());
    }
}
