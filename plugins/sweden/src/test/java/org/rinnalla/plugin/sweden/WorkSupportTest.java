package org.rinnalla.plugin.sweden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.rinnalla.spi.CodeTable;
import org.rinnalla.spi.PlacementKind;
import org.rinnalla.spi.ProgrammeDefinition;

class WorkSupportTest {
    private static final SwedenPlugin PLUGIN = new SwedenPlugin();

    @Test
    void each_code_belongs_to_a_kind_of_placement_and_has_a_name_in_each_language() {
        CodeTable table = PLUGIN.codeTables().stream().filter(each -> each.id().equals("SE_WORK_SUPPORT")).findFirst().orElseThrow();

        assertThat(table.entries()).isNotEmpty().allSatisfy(entry -> {
            assertThat(Arrays.stream(PlacementKind.values()).map(Enum::name)).contains(entry.parent().orElseThrow());
            assertThat(entry.labels()).containsOnlyKeys("sv", "fi", "en");
        });
    }

    @Test
    void the_programmes_name_a_table_that_is_there() {
        assertThat(PLUGIN.programmes().stream().map(ProgrammeDefinition::subsidyTable).flatMap(java.util.Optional::stream)).isNotEmpty()
                .allMatch("SE_WORK_SUPPORT"::equals);
    }
}
