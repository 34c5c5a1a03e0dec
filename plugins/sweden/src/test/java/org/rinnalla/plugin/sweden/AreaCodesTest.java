package org.rinnalla.plugin.sweden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rinnalla.spi.CodeEntry;
import org.rinnalla.spi.CodeTable;

class AreaCodesTest {
    private final Map<String, CodeTable> tables = new SwedenPlugin().codeTables().stream()
            .collect(Collectors.toMap(CodeTable::id, table -> table));

    @Test
    void there_are_21_counties_and_290_municipalities_each_in_its_county() {
        Set<String> counties = tables.get("SE_COUNTY").entries().stream().map(CodeEntry::code).collect(Collectors.toSet());

        assertThat(counties).hasSize(21).allMatch(code -> code.matches("\\d{2}"));
        assertThat(tables.get("SE_MUNICIPALITY").entries()).hasSize(290).allSatisfy(municipality -> {
            assertThat(municipality.code()).matches("\\d{4}");
            assertThat(municipality.parent()).hasValue(municipality.code().substring(0, 2));
            assertThat(counties).contains(municipality.parent().orElseThrow());
            assertThat(municipality.labels().get("sv")).isNotBlank().doesNotContain("\"");
        }).extracting(CodeEntry::code).doesNotHaveDuplicates();
    }

    @Test
    void leading_zeros_and_names_are_kept() {
        assertThat(tables.get("SE_MUNICIPALITY").entries()).filteredOn(entry -> entry.code().equals("0330")).singleElement()
                .satisfies(entry -> assertThat(entry.labels()).containsEntry("sv", "Knivsta"));
        assertThat(tables.get("SE_MUNICIPALITY").entries()).extracting(CodeEntry::code).contains("0180", "0126", "0136");
    }
}
