package org.rinnalla.plugin.sweden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rinnalla.plugin.shared.CsvLines;
import org.rinnalla.spi.IdentifierOutcome;
import org.rinnalla.spi.PersonIdentifier;

/** Every published test number: the personnummer project's vectors and Skatteverket's open test numbers. */
class PublishedNumbersTest {
    private static final List<PersonIdentifier> WITH_INTERIM = List.of(new Personnummer(Personnummer.Interim.ACCEPTED),
            new Samordningsnummer());

    private final List<Map<String, String>> vectors = CsvLines.read(getClass(), "/se-personnummer-tests.csv");
    private final List<Map<String, String>> skatteverket = CsvLines.read(getClass(), "/se-skatteverket-test-numbers.csv");

    @Test
    void the_vectors_are_all_there() {
        assertThat(vectors).hasSize(114);
        assertThat(skatteverket).hasSize(6377);
    }

    @Test
    void each_vector_is_judged_as_published() {
        assertThat(vectors).allSatisfy(vector -> {
            IdentifierOutcome outcome = NationalIds.read(vector.get("value"), NationalIds.TODAY, WITH_INTERIM);

            assertThat(outcome instanceof IdentifierOutcome.Valid).isEqualTo(Boolean.parseBoolean(vector.get("valid")));
            if (outcome instanceof IdentifierOutcome.Valid valid && !vector.get("birth_date").isEmpty()) {
                assertThat(valid.birthDate()).hasValue(LocalDate.parse(vector.get("birth_date")));
            }
        });
    }

    @Test
    void a_refused_vector_says_why() {
        Map<String, List<String>> codes = Map.of("check digit", List.of("NATIONAL_ID_CHECK_DIGIT"), "serial 000",
                List.of("NATIONAL_ID_SERIAL"), "date does not exist", List.of("NATIONAL_ID_DATE"), "format", List.of("not this kind"),
                "letter not allowed for an interim number", List.of("not this kind"));

        assertThat(vectors).filteredOn(vector -> vector.get("valid").equals("false"))
                .allSatisfy(vector -> assertThat(codes.get(vector.get("reason")))
                        .contains(NationalIds.word(NationalIds.read(vector.get("value")))));
    }

    @Test
    void interim_numbers_are_refused_with_their_own_code_unless_asked_for() {
        assertThat(vectors).filteredOn(vector -> vector.get("kind").equals("interim") && vector.get("valid").equals("true")).hasSize(44)
                .allSatisfy(vector -> assertThat(NationalIds.word(NationalIds.read(vector.get("value"))))
                        .isEqualTo("INTERIM_NUMBER_NOT_ACCEPTED"));
    }

    @Test
    void each_test_number_is_valid_of_its_kind_and_tells_the_date_that_it_holds() {
        assertThat(skatteverket).allSatisfy(number -> {
            String value = number.get("value");
            Optional<LocalDate> date = Optional.of(number.get("birth_date")).filter(text -> !text.isEmpty()).map(LocalDate::parse);
            PersonIdentifier kind = number.get("kind").equals("personnummer") ? new Personnummer() : new Samordningsnummer();

            IdentifierOutcome outcome = kind.parse(value, () -> NationalIds.TODAY);

            assertThat(outcome).isEqualTo(new IdentifierOutcome.Valid(value, date, value.substring(0, 8) + "-****"));
            assertThat(NationalIds.read(value)).isEqualTo(outcome);
        });
    }

    @Test
    void each_dated_test_number_reads_the_same_in_its_short_form() {
        LocalDate hundredYearsAgo = NationalIds.TODAY.minusYears(100);

        assertThat(skatteverket).filteredOn(number -> !number.get("birth_date").isEmpty()).hasSize(6183).allSatisfy(number -> {
            String value = number.get("value");
            String sign = LocalDate.parse(number.get("birth_date")).isAfter(hundredYearsAgo) ? "-" : "+";

            IdentifierOutcome outcome = NationalIds.read(value.substring(2, 8) + sign + value.substring(8));

            assertThat(outcome).isEqualTo(NationalIds.read(value));
        });
    }

    @Test
    void a_wrong_last_digit_is_always_found() {
        assertThat(skatteverket).allSatisfy(number -> {
            String value = number.get("value");
            char wrong = value.charAt(11) == '9' ? '0' : (char) (value.charAt(11) + 1);

            assertThat(NationalIds.word(NationalIds.read(value.substring(0, 11) + wrong))).isEqualTo("NATIONAL_ID_CHECK_DIGIT");
        });
    }
}
