package org.rinnalla.plugin.sweden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rinnalla.spi.IdentifierOutcome;

class SwedishIdentifiersTest {
    @ParameterizedTest
    @ValueSource(strings = {"20000229-2399", "200002292399", "000229-2399", "0002292399", " 000229-2399 ", "20000229+2399"})
    void every_way_of_writing_has_one_normalised_form(String input) {
        assertThat(NationalIds.read(input)).isEqualTo(
                new IdentifierOutcome.Valid("200002292399", Optional.of(LocalDate.of(2000, 2, 29)), "20000229-****"));
    }

    @ParameterizedTest(name = "{0} on {1} is of {2}")
    @CsvSource({"090121-9931,2026-11-22,20090121", "090121+9931,2026-11-22,19090121", "090121-9931,2009-01-21,20090121",
            "090121-9931,2009-01-20,19090121", "090121+9931,2009-01-20,18090121", "210791-9967,2026-11-22,20210791",
            "210791-9967,2021-07-30,19210791"})
    void without_a_century_the_latest_past_date_is_meant(String input, LocalDate today, String begins) {
        IdentifierOutcome outcome = NationalIds.read(input, today, new SwedenPlugin().identifiers());

        assertThat(outcome).isInstanceOfSatisfying(IdentifierOutcome.Valid.class,
                valid -> assertThat(valid.normalised()).startsWith(begins));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"20001330-1234,NATIONAL_ID_DATE", "19000229-1234,NATIONAL_ID_DATE", "00000101-1234,NATIONAL_ID_DATE",
            "20261123-1235,NATIONAL_ID_IN_FUTURE", "20001399-1234,NATIONAL_ID_DATE", "20000192-1234,NATIONAL_ID_DATE",
            "20270061-1234,NATIONAL_ID_IN_FUTURE", "000101-t220,INTERIM_NUMBER_NOT_ACCEPTED", "000101-E220,not this kind",
            "20000101_1234,not this kind", "'',not this kind", "120000101-1234,not this kind", "556016-0680,NATIONAL_ID_DATE"})
    void a_wrong_number_gets_a_clear_answer(String input, String word) {
        assertThat(NationalIds.word(NationalIds.read(input))).isEqualTo(word);
    }

    @Test
    void digits_of_other_scripts_are_no_digits() {
        assertThat(NationalIds.word(NationalIds.read("٢٠٠٠٠٢٢٩٢٣٩٩"))).isEqualTo("not this kind");
    }

    @Test
    void a_coordination_number_without_a_date_tells_none() {
        assertThat(NationalIds.read("192004912388")).isInstanceOfSatisfying(IdentifierOutcome.Valid.class, valid -> {
            assertThat(valid.birthDate()).isEmpty();
            assertThat(valid.masked()).isEqualTo("19200491-****");
        });
    }

    @Test
    void nothing_that_is_kept_or_logged_shows_the_number() {
        assertThat(SwedishNumber.read("200002292399").toString()).doesNotContain("2399").doesNotContain("0229");
        assertThat(NationalIds.read("200002292399").toString()).doesNotContain("2399");
        assertThat(NationalIds.read("200002292398").toString()).doesNotContain("0229");
    }

    @Test
    void no_input_makes_it_throw() {
        long seed = System.nanoTime();
        System.out.println("SwedishIdentifiersTest seed " + seed);
        Random random = new Random(seed);
        String alphabet = "0123456789012345678901234567890123456789-+ TRSUWXJKLMNåİıß٢\uD83D\uDE00\u0000";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder input = new StringBuilder();
            int length = random.nextInt(16);
            for (int j = 0; j < length; j++) {
                input.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThatCode(() -> NationalIds.read(input.toString())).as("'%s', seed %d", input, seed).doesNotThrowAnyException();
        }
    }

    @Test
    void an_organisation_number_is_no_persons() {
        assertThat(organisation("802005-1952")).isEqualTo("802005-1952");
        assertThat(organisation("168020051952")).isEqualTo("802005-1952");
        assertThat(organisation("802005-1953")).isEqualTo("REGISTRATION_CHECK_DIGIT");
        assertThat(organisation("000229-2399")).isEqualTo("PERSONAL_NUMBER");
        assertThat(organisation("802005 1952")).isEqualTo("not this kind");
    }

    private static String organisation(String input) {
        return switch (new OrganisationNumber().parse(input, () -> NationalIds.TODAY)) {
            case IdentifierOutcome.Valid valid -> valid.normalised();
            case IdentifierOutcome.Invalid(var violation) -> violation.code();
            case IdentifierOutcome.NotThisKind() -> "not this kind";
        };
    }
}
