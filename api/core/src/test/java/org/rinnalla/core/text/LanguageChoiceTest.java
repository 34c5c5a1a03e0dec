package org.rinnalla.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageChoiceTest {
    private static final List<Locale> SUPPORTED = Stream.of("en", "sv", "fi", "sv-FI", "nb", "nn").map(Locale::forLanguageTag).toList();

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource(delimiter = '|', textBlock = """
            sv                          | sv
            sv-SE                       | sv
            sv-FI                       | sv-FI
            SV-fi                       | sv-FI
            fi-FI,fi;q=0.9,en;q=0.8     | fi
            de,fr;q=0.9,nn;q=0.1        | nn
            no                          | nb
            nb-NO;q=0.5, en;q=0.6       | en
            en;q=0.1, *;q=0.2           | en
            *                           | en
            sv;q=0, fi;q=0.1            | fi
            de                          | en
            tr-TR                       | en
            sv-Latn-SE-x-private        | sv
            """)
    void chooses_the_best_supported_language(String header, String expected) {
        assertThat(LanguageChoice.choose(header, SUPPORTED).toLanguageTag()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource
    void reads_past_garbage(String header) {
        assertThat(LanguageChoice.choose(header, SUPPORTED)).isEqualTo(Locale.ENGLISH);
    }

    static Stream<String> reads_past_garbage() {
        return Stream.of("", "   ", ";;;", ",,,,", "q=1", "sv;q=2", "sv;q=abc", "sv;q=", "\u0000\uFFFF", "ğüş", "sv-", "-sv", "a".repeat(9),
                "x,".repeat(100_000), "sv;level=1");
    }

    @ParameterizedTest
    @CsvSource({"sv_SE; , en", "'bogus!,fi', fi", "'sv;q=1.0000,fi;q=0.001', fi"})
    void passes_over_what_it_cannot_read(String header, String expected) {
        assertThat(LanguageChoice.choose(header, SUPPORTED).toLanguageTag()).isEqualTo(expected);
    }
}
