package org.rinnalla.plugin.sweden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rinnalla.spi.BenefitType;
import org.rinnalla.spi.CodeEntry;
import org.rinnalla.spi.CodeTable;

/** The lists of benefits and of work support are whole, named in each language, and each line says where it is from or how sure it is. */
class DataTablesTest {
    private static final Map<String, CodeTable> TABLES = new SwedenPlugin().codeTables().stream()
            .collect(Collectors.toMap(CodeTable::id, Function.identity()));

    @Test
    void each_benefit_has_a_name_in_each_language_a_standing_and_a_source() {
        List<BenefitType> types = BenefitFile.types();

        assertThat(types).hasSize(13).allSatisfy(type -> assertThat(type.source()).isNotBlank()).extracting(BenefitType::code)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(TABLES.get("SE_BENEFIT").entries().stream().map(CodeEntry::code).toList());
        assertThat(types).filteredOn(type -> type.standing() == BenefitType.Standing.GENERAL_KNOWLEDGE).isNotEmpty()
                .allSatisfy(type -> assertThat(type.source()).contains("[GK]"));
        assertThat(types).filteredOn(type -> type.standing() == BenefitType.Standing.LOOKED_UP)
                .noneSatisfy(type -> assertThat(type.source()).contains("[GK]"));
        assertThat(TABLES.get("SE_BENEFIT").entries()).allSatisfy(entry -> {
            assertThat(entry.labels()).containsOnlyKeys("sv", "fi", "en");
            assertThat(entry.labels().values()).noneMatch(String::isBlank);
        });
    }

    @Test
    void st12_extents_are_quarters_and_resting_and_stepless_are_where_the_law_has_them() {
        List<BenefitType> types = BenefitFile.types();

        assertThat(types).filteredOn(type -> type.form() == BenefitType.Form.EXTENT)
                .allSatisfy(type -> assertThat(type.extents()).containsExactly(25, 50, 75, 100)).extracting(BenefitType::code)
                .containsExactly("SJUKPENNING", "REHABILITERINGSPENNING", "SJUKERSATTNING", "AKTIVITETSERSATTNING");
        assertThat(types).filteredOn(type -> type.options().contains(BenefitType.Option.DORMANT)).extracting(BenefitType::code)
                .containsExactly("SJUKERSATTNING", "AKTIVITETSERSATTNING");
        assertThat(types).filteredOn(type -> type.options().contains(BenefitType.Option.STEPLESS)).singleElement().satisfies(type -> {
            assertThat(type.code()).isEqualTo("SJUKERSATTNING");
            assertThat(type.steplessDecidedBefore()).hasValue(LocalDate.of(2008, 7, 1));
        });
    }

    @Test
    void the_free_amounts_are_those_of_one_year_and_multiples_of_the_price_base_amount() {
        List<String[]> rows = BenefitFile.rows("se-stepless-free-amounts.csv");

        assertThat(rows).hasSize(5).allSatisfy(row -> {
            assertThat(new BigDecimal(row[3]).multiply(new BigDecimal(row[4]))).isEqualByComparingTo(new BigDecimal(row[5]));
            assertThat(row[6]).contains("[?]");
        });
        assertThat(TABLES.get("SE_STEPLESS_FREE_AMOUNT").entries())
                .allSatisfy(entry -> assertThat(entry.validTo()).hasValue(LocalDate.of(2022, 12, 31)));
    }

    @Test
    void each_line_of_work_support_is_marked_and_what_has_closed_has_its_last_day() {
        List<String> lines = lines("/META-INF/rinnalla/codes/se-work-support.csv");
        Map<String, CodeEntry> entries = TABLES.get("SE_WORK_SUPPORT").entries().stream()
                .collect(Collectors.toMap(CodeEntry::code, Function.identity()));

        assertThat(lines).hasSize(12).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(8));
        assertThat(lines.subList(1, lines.size())).allSatisfy(line -> assertThat(line.split(",", -1)[7]).matches("(U |GK).+"));
        assertThat(entries.get("EXTRATJANST").validTo()).hasValue(LocalDate.of(2021, 12, 31));
        assertThat(entries.get("INTRODUKTIONSJOBB").validFrom()).hasValue(LocalDate.of(2018, 5, 1));
        assertThat(entries.values()).allSatisfy(entry -> assertThat(between(entry)).isTrue());
    }

    @Test
    void each_table_says_its_source_and_its_day() {
        assertThat(TABLES.values()).allSatisfy(table -> {
            assertThat(table.source()).isNotBlank();
            assertThat(table.asOf()).isBeforeOrEqualTo(LocalDate.of(2026, 11, 22));
        });
    }

    private static boolean between(CodeEntry entry) {
        Optional<LocalDate> from = entry.validFrom();
        return from.isEmpty() || entry.validTo().map(to -> !to.isBefore(from.get())).orElse(true);
    }

    private static List<String> lines(String resource) {
        try (InputStream stream = DataTablesTest.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("No resource " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
