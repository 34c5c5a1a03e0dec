package org.rinnalla.plugin.sweden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rinnalla.plugin.shared.demo.DemoChecks;
import org.rinnalla.plugin.shared.demo.DemoData;
import org.rinnalla.spi.DemoSet;
import org.rinnalla.spi.IdentifierOutcome;
import org.rinnalla.spi.ImportKind;

/** The committed files are what the generator makes, byte for byte, and rows that the platform takes. */
class SwedenDemoTest {
    private static final SwedenPlugin PLUGIN = new SwedenPlugin();

    @Test
    void the_same_seed_makes_the_committed_files() throws IOException {
        Map<String, String> made = SwedenDemo.files();

        for (Map.Entry<String, String> file : made.entrySet()) {
            assertThat(committed(file.getKey())).as("%s: make it anew, see SwedenDemo", file.getKey())
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

    @Test
    void area_codes_and_employers_numbers_are_true_to_form() {
        DemoData.all(PLUGIN).forEach(data -> {
            assertThat(data.rows(ImportKind.PARTICIPANTS)).allSatisfy(row -> assertThat(row.get("residence")).matches("\\d{4}"));
            assertThat(data.rows(ImportKind.EMPLOYERS))
                    .allSatisfy(row -> assertThat(new OrganisationNumber().parse(row.get("registrationNumber"), () -> NationalIds.TODAY))
                            .isInstanceOf(IdentifierOutcome.Valid.class));
        });
    }

    /** 40 hours are 100 percent. */
    @Test
    void hours_and_percent_agree() {
        DemoData.all(PLUGIN).flatMap(data -> data.rows(ImportKind.PLACEMENTS).stream()).forEach(row -> assertThat(
                Double.parseDouble(row.get("hoursPerWeek")) * 100 / 40).as(row.get("ref"))
                .isEqualTo(Double.parseDouble(row.get("percent"))));
    }

    private static byte[] committed(String resource) throws IOException {
        try (InputStream stream = SwedenDemoTest.class.getResourceAsStream("/" + resource)) {
            return stream == null ? new byte[0] : stream.readAllBytes();
        }
    }
}
