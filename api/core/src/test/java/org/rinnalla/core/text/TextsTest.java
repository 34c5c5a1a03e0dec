package org.rinnalla.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rinnalla.spi.PlacementKind;
import org.rinnalla.spi.TextKey;

class TextsTest {
    private static final Locale SWEDISH = Locale.of("sv");
    private final Texts texts = Texts.core();

    @Test
    void has_every_text_in_every_language() {
        assertThat(texts.languages()).extracting(Locale::toLanguageTag).containsExactly("en", "sv", "fi", "sv-FI", "nb", "nn");
        assertThat(texts.flaws()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, Work training", "sv-SE, Arbetsträning", "sv-FI, Arbetsprövning", "fi, Työkokeilu", "tr, Work training"})
    void names_a_value_in_the_reader_s_language(String tag, String expected) {
        assertThat(texts.label(Locale.forLanguageTag(tag), PlacementKind.WORK_TRAINING)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"en, 'At most 1 character', 1", "en, 'At most 2,000 characters', 2000", "fi, 'Enintään 2\u00a0000 merkkiä', 2000"})
    void puts_values_in_by_the_language_s_rules(String tag, String expected, int maximum) {
        assertThat(texts.text(Locale.forLanguageTag(tag), TextKey.of("error.field.too-long"), Map.of("maximum", maximum)))
                .isEqualTo(expected);
    }

    @Test
    void shows_a_day_as_a_day_in_any_time_zone() {
        Texts own = texts.with("quay", List.of(bundle(SWEDISH, "a = Från {day}\nb = {day, date, long}")));
        Map<String, Object> day = Map.of("day", LocalDate.of(2026, 3, 1));

        assertThat(own.text("quay", SWEDISH, TextKey.of("a"), day)).isEqualTo("Från 1 mars 2026");
        assertThat(own.text("quay", SWEDISH, TextKey.of("b"), day)).isEqualTo("1 mars 2026");
    }

    @Test
    void falls_back_to_the_plugin_s_first_language() {
        // Given a plugin in Finnish and Swedish
        Texts own = texts.with("quay", List.of(bundle(Locale.of("fi"), "a = yksi"), bundle(SWEDISH, "a = ett")));
        // Then a reader of another language gets the first, a reader of a region's form the form that there is
        assertThat(own.text("quay", Locale.ENGLISH, TextKey.of("a"), Map.of())).isEqualTo("yksi");
        assertThat(own.text("quay", Locale.of("sv", "FI"), TextKey.of("a"), Map.of())).isEqualTo("ett");
    }

    @Test
    void never_throws_whatever_the_values_are() {
        Texts own = texts.with("quay", List.of(bundle(SWEDISH, "a = {n, number} {d, date} {m}")));

        assertThat(own.text("quay", SWEDISH, TextKey.of("a"), Map.of("n", "no number", "d", "no date"))).isEqualTo("a");
        assertThat(own.text("quay", SWEDISH, TextKey.of("a"), Map.of())).isEqualTo("{n} {d} {m}");
        assertThat(own.text("quay", SWEDISH, TextKey.of("no.such"), Map.of())).isEqualTo("no.such");
        assertThat(own.text("no-such-plugin", SWEDISH, TextKey.of("a"), Map.of())).isEqualTo("a");
    }

    private static Bundle bundle(Locale language, String text) {
        return BundleReader.read(language, "test", text.getBytes(StandardCharsets.UTF_8)).bundle();
    }
}
