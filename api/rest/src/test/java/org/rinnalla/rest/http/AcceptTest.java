package org.rinnalla.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {
    private static final List<String> OFFERED = List.of("application/json", "text/csv", "application/pdf");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {"*/* | application/json", "'' | application/json", "text/csv | text/csv",
            "TEXT/CSV | text/csv", "text/* | text/csv", "application/pdf, application/json;q=0.5 | application/pdf",
            "application/*;q=0.2, text/csv;q=0.1 | application/json", "image/png | none", "application/json;q=0, */* | text/csv",
            "application/json;q=nonsense | none", "text/csv;header=present | text/csv", ";; | none",
            ";;, text/csv; | text/csv"})
    void theBestOfTheOfferedIsChosen(String header, @Nullable String chosen) {
        assertThat(Accept.best(header, OFFERED).orElse(null)).isEqualTo(chosen);
    }
}
