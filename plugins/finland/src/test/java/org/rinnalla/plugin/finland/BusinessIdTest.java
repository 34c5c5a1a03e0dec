package org.rinnalla.plugin.finland;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rinnalla.spi.IdentifierOutcome;

/** Business identity codes; those that fit were made here, by the weights. */
class BusinessIdTest {
    @ParameterizedTest
    @CsvSource({"1234567-1,1234567-1", "12345671,1234567-1", "1234567-2,REGISTRATION_CHECK_DIGIT", "0000001-9,0000001-9",
            "0000006-0,REGISTRATION_CHECK_DIGIT", "131052-308T,PERSONAL_NUMBER", "010190-999A,PERSONAL_NUMBER", "ABC,not this kind"})
    void reads_what_fits_and_says_what_does_not(String input, String outcome) {
        assertThat(switch (new BusinessId().parse(input, () -> LocalDate.of(2026, 11, 22))) {
            case IdentifierOutcome.Valid valid -> valid.normalised();
            case IdentifierOutcome.Invalid(var violation) -> violation.code();
            case IdentifierOutcome.NotThisKind() -> "not this kind";
        }).isEqualTo(outcome);
    }
}
