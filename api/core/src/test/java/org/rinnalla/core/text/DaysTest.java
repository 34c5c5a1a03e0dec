package org.rinnalla.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rinnalla.core.document.Spoken;
import org.rinnalla.spi.TextKey;

class DaysTest {
    /** The twelfth of a month that is not the twelfth: a reader who takes one for the other would not notice. */
    private static final LocalDate DAY = LocalDate.of(2026, 5, 12);

    @ParameterizedTest
    @CsvSource({"en,12 May 2026", "en-US,12 May 2026", "en-GB,12 May 2026", "sv,12 maj 2026", "sv-FI,12 maj 2026", "fi,12.5.2026",
            "nb,12. mai 2026", "nn,12. mai 2026"})
    void aDayReadsTheSameInAPrintAndInASentence(String tag, String form) {
        Locale language = Locale.forLanguageTag(tag);

        assertThat(Days.text(DAY, language)).isEqualTo(form);
        assertThat(new Spoken(language).text(DAY)).isEqualTo(form);
        assertThat(Texts.core().text(language, TextKey.of("error.survey.running"), Map.of("to", DAY))).contains(form);
    }
}
