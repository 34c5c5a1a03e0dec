package org.rinnalla.plugin.finland;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rinnalla.plugin.shared.FixedReport;
import org.rinnalla.spi.MainActivity;

class SiteReportTest {
    @Test
    void counts_each_client_once_and_those_on_the_open_market_among_them() {
        FixedReport given = FixedReport.of(new ThlIps(), Map.of(MainActivity.PAID_WORK, 4, MainActivity.STUDIES, 1, MainActivity.NONE, 6));

        Map<String, List<String>> figures = given.figures(new SiteReport());

        assertThat(figures).containsEntry("PAID_WORK", List.of("4")).containsEntry("STUDIES", List.of("1"))
                .containsEntry("NONE", List.of("6")).containsEntry("INTERNSHIP", List.of("0")).containsEntry("TOTAL", List.of("11"))
                .containsEntry("OPEN_MARKET", List.of("4")).hasSize(8);
    }
}
