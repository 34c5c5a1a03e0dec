package org.rinnalla.plugin.finland;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rinnalla.plugin.shared.demo.Demo;
import org.rinnalla.plugin.shared.demo.DemoChecks;
import org.rinnalla.plugin.shared.demo.DemoData;
import org.rinnalla.spi.DemoSet;
import org.rinnalla.spi.ImportKind;

/** The committed files are what the generator makes, byte for byte, and rows that the platform takes. */
class FinlandDemoTest {
    private static final FinlandPlugin PLUGIN = new FinlandPlugin();

    @Test
    void the_same_seed_makes_the_committed_files() throws IOException {
        Map<String, String> made = FinlandDemo.files();

        for (Map.Entry<String, String> file : made.entrySet()) {
            assertThat(committed(file.getKey())).as("%s: make it anew, see FinlandDemo", file.getKey())
                    .isEqualTo(file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(PLUGIN.demo().stream().flatMap(set -> set.files().stream()).map(DemoSet.DemoFile::resource))
                .containsExactlyInAnyOrderElementsOf(made.keySet());
    }

    static Stream<String> tenants() {
        return PLUGIN.demo().stream().map(DemoSet::key);
    }

    @ParameterizedTest
    @MethodSource("tenants")
    void each_row_is_one_that_the_platform_takes(String tenant) {
        DemoChecks checks = new DemoChecks(PLUGIN, DemoData.of(PLUGIN, tenant));

        checks.referencesResolve();
        checks.nationalIdsAreValidAndUnique();
        checks.enrolmentsAreEligibleOnTheirFirstDay();
        checks.datesFit();
        checks.nobodyIsEnrolledTwiceAtOnce();
        checks.staffWasThere();
    }

    @ParameterizedTest
    @CsvSource({"pohjois-karjala,18,40", "helsinki,26,56", "uusimaa,22,42", "lappi,9,17", "etela-pohjanmaa,11,20"})
    void each_site_has_its_number_of_clients(String tenant, int running, int ever) {
        DemoData data = DemoData.of(PLUGIN, tenant);

        assertThat(data.running(ImportKind.ENROLMENTS, Demo.TODAY)).hasSize(running);
        assertThat(data.rows(ImportKind.PARTICIPANTS)).hasSize(ever).allMatch(row -> row.get("nationalId").isEmpty());
    }

    /** 37.5 hours are 100 percent. */
    @Test
    void hours_and_percent_agree() {
        DemoData.all(PLUGIN).flatMap(data -> data.rows(ImportKind.PLACEMENTS).stream())
                .forEach(row -> assertThat(new BigDecimal(row.get("hoursPerWeek")).multiply(new BigDecimal("100"))).as(row.get("ref"))
                        .isEqualByComparingTo(new BigDecimal(row.get("percent")).multiply(new BigDecimal("37.5"))));
    }

    private static byte[] committed(String resource) throws IOException {
        try (InputStream stream = FinlandDemoTest.class.getResourceAsStream("/" + resource)) {
            return stream == null ? new byte[0] : stream.readAllBytes();
        }
    }
}
