package org.rinnalla.plugin.finland;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rinnalla.spi.BenefitType;
import org.rinnalla.spi.CodeEntry;
import org.rinnalla.spi.CodeTable;

/** The tables are whole, and each line says where it is from or how sure it is. */
class CodeTablesTest {
    private static final Map<String, CodeTable> TABLES = new FinlandPlugin().codeTables().stream()
            .collect(Collectors.toMap(CodeTable::id, Function.identity()));

    @Test
    void twenty_one_counties_beside_helsinki_and_aland_have_names_in_each_language() {
        Map<String, CodeEntry> counties = byCode("FI_WELLBEING_COUNTY");

        assertThat(counties).hasSize(23).containsKeys("90", "91");
        assertThat(counties.keySet().stream().filter(code -> Integer.parseInt(code) <= 21)).hasSize(21);
        assertThat(counties.get("14").labels()).containsEntry("fi", "Pohjois-Karjalan hyvinvointialue").containsEntry("sv-FI",
                "Norra Karelens välfärdsområde");
        assertThat(counties.get("90").labels()).containsEntry("sv-FI", "Helsingfors stad");
        assertThat(counties.get("91").labels()).containsEntry("fi", "Ahvenanmaa").containsEntry("sv-FI", "Åland");
        Set<String> used = byCode("FI_MUNICIPALITY").values().stream().map(entry -> entry.parent().orElseThrow())
                .collect(Collectors.toSet());
        assertThat(used).isEqualTo(counties.keySet());
    }

    @Test
    void each_municipality_has_a_language_status_and_an_employment_area() {
        assertThat(byCode("FI_LANGUAGE_STATUS")).containsOnlyKeys("0", "1", "2", "3");
        Map<String, CodeEntry> languages = byCode("FI_MUNICIPALITY_LANGUAGE");
        Map<String, Long> counted = languages.values().stream()
                .collect(Collectors.groupingBy(entry -> entry.parent().orElseThrow(), Collectors.counting()));

        assertThat(languages.keySet()).isEqualTo(byCode("FI_MUNICIPALITY").keySet());
        assertThat(counted).isEqualTo(Map.of("0", 259L, "1", 18L, "2", 16L, "3", 15L));
        assertThat(languages.get("091").parent()).hasValue("1");
        assertThat(languages.get("638").labels()).containsEntry("sv-FI", "Tvåspråkig kommun; finskspråkig majoritet");
        assertThat(languages.get("698").labels()).containsEntry("fi", "Suomenkielinen kunta");
        assertThat(byCode("FI_EMPLOYMENT_AREA")).hasSize(46);
        assertThat(byCode("FI_MUNICIPALITY_EMPLOYMENT_AREA").values()).hasSize(308)
                .allMatch(entry -> byCode("FI_EMPLOYMENT_AREA").containsKey(entry.parent().orElseThrow()));
    }

    @Test
    void a_limit_of_earnings_stands_for_the_year_that_was_looked_up_and_for_no_other() {
        assertThat(BenefitFile.limits()).containsExactly(new BenefitFile.EarningsLimit(2024, "976.59", 40, 60));
        assertThat(byCode("FI_EARNINGS_LIMIT").get("2024").labels()).containsEntry("fi", "976,59 euroa kuukaudessa")
                .containsEntry("sv-FI", "976,59 euro i månaden");
        assertThat(BenefitFile.types()).filteredOn(type -> type.form() == BenefitType.Form.INCOME_LIMIT)
                .extracting(BenefitType::code).containsExactly("KUNTOUTUSTUKI", "TYOKYVYTTOMYYSELAKE", "OSATYOKYVYTTOMYYSELAKE");
    }

    @Test
    void duties_that_were_not_looked_up_are_shown_to_nobody() {
        assertThat(byCode("FI_CLIENT_DATA_DUTY")).containsOnlyKeys("RIGHT_TO_KNOW", "HANDLING_LOGGED", "OLD_LOG_REASON", "CARE_RELATION");
        assertThat(CodeFile.read("fi-client-data-duties.csv")).filteredOn(row -> row.text("mark").equals("GK"))
                .extracting(row -> row.text("code")).containsExactly("LOG_RETENTION", "NATIONAL_ARCHIVE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi-work-support.csv", "fi-client-data-duties.csv", "fi-language-status.csv"})
    void each_line_is_marked(String file) {
        assertThat(CodeFile.read(file)).isNotEmpty().allSatisfy(row -> assertThat(row.text("mark")).matches("(U|GK)(: .+)?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi-municipalities.csv", "fi-wellbeing-counties.csv", "fi-employment-areas.csv", "fi-work-support.csv",
            "fi-client-data-duties.csv", "fi-language-status.csv"})
    void no_cell_holds_a_quote_and_no_name_is_missing(String file) {
        assertThat(CodeFile.read(file)).allSatisfy(row -> {
            assertThat(row.cells().values()).noneMatch(cell -> cell.contains("\""));
            assertThat(row.text("code")).isNotBlank();
        });
    }

    @Test
    void each_benefit_says_where_it_is_from_and_what_is_general_knowledge_says_so() {
        List<BenefitType> types = BenefitFile.types();

        assertThat(types).hasSize(10).allSatisfy(type -> assertThat(type.source()).isNotBlank());
        assertThat(types).filteredOn(type -> type.standing() == BenefitType.Standing.GENERAL_KNOWLEDGE)
                .allSatisfy(type -> assertThat(type.source()).contains("[GK]")).hasSize(4);
        assertThat(TABLES.values()).allSatisfy(table -> {
            assertThat(table.source()).isNotBlank();
            assertThat(table.asOf()).isNotNull();
        });
    }

    private static Map<String, CodeEntry> byCode(String table) {
        return TABLES.get(table).entries().stream().collect(Collectors.toMap(CodeEntry::code, Function.identity()));
    }
}
