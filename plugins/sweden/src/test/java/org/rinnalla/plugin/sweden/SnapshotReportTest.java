package org.rinnalla.plugin.sweden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rinnalla.plugin.shared.FixedReport;
import org.rinnalla.spi.MainActivity;

class SnapshotReportTest {
    @Test
    void knivstas_shares_come_out_exactly() {
        Map<MainActivity, Integer> given = Map.of(MainActivity.INTERNSHIP, 29, MainActivity.PAID_WORK, 26, MainActivity.STUDIES, 14,
                MainActivity.NONE, 31);

        Map<String, List<String>> figures = run(given);

        assertThat(figures).isEqualTo(Map.of("INTERNSHIP", List.of("29", "29 %"), "PAID_WORK", List.of("26", "26 %"), "STUDIES",
                List.of("14", "14 %"), "WORK_TRAINING", List.of("0", "0 %"), "DAY_ACTIVITY", List.of("0", "0 %"), "IN_MEASURE",
                List.of("69", "69 %"), "NONE", List.of("31", "31 %"), "TOTAL", List.of("100", "100 %")));
    }

    @Test
    void each_share_is_rounded_half_up_by_itself() {
        Map<String, List<String>> figures = run(Map.of(MainActivity.INTERNSHIP, 1, MainActivity.PAID_WORK, 1, MainActivity.NONE, 6));

        assertThat(figures).containsEntry("INTERNSHIP", List.of("1", "13 %")).containsEntry("PAID_WORK", List.of("1", "13 %"))
                .containsEntry("IN_MEASURE", List.of("2", "25 %")).containsEntry("NONE", List.of("6", "75 %"));
    }

    @Test
    void of_nobody_there_is_no_share() {
        assertThat(run(Map.of()).values()).hasSize(8).containsOnly(List.of("0", ""));
    }

    @Test
    void is_not_offered_for_outreach() {
        assertThat(new SnapshotReport().programmes()).doesNotContain(HuddingeOutreach.ID).contains(KnivstaStegen.ID);
    }

    private static Map<String, List<String>> run(Map<MainActivity, Integer> counts) {
        return FixedReport.of(new KnivstaStegen(), counts).figures(new SnapshotReport());
    }
}
