package org.rinnalla.plugin.finland;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rinnalla.plugin.shared.CsvLines;
import org.rinnalla.spi.IdentifierOutcome;

class HetuTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** Two published forms are of 2052; on this day nobody's birth lies ahead. */
    private static final LocalDate LATER = LocalDate.of(2060, 1, 1);

    private final List<Map<String, String>> vectors = CsvLines.read(getClass(), "/fi-hetu-tests.csv");

    @Test
    void each_published_code_is_judged_as_published() {
        Hetu hetu = new Hetu(Hetu.Temporary.ACCEPTED);

        assertThat(vectors).hasSize(63).allSatisfy(vector -> {
            IdentifierOutcome outcome = hetu.parse(vector.get("value"), () -> LATER);

            assertThat(outcome instanceof IdentifierOutcome.Valid).isEqualTo(Boolean.parseBoolean(vector.get("valid")));
            if (outcome instanceof IdentifierOutcome.Valid valid) {
                assertThat(valid.birthDate()).hasValue(LocalDate.parse(vector.get("birth_date")));
                assertThat(valid.normalised()).isEqualTo(vector.get("value"));
                assertThat(valid.masked()).isEqualTo(vector.get("value").substring(0, 7) + "****");
            }
        });
    }

    @Test
    void a_refused_code_says_why() {
        Map<String, String> words = Map.of("check character", "NATIONAL_ID_CHECK_DIGIT", "format", "not this kind", "date does not exist",
                "NATIONAL_ID_DATE", "individual number below 002", "NATIONAL_ID_SERIAL");

        assertThat(vectors).filteredOn(vector -> vector.get("valid").equals("false")).isNotEmpty()
                .allSatisfy(vector -> assertThat(word(vector.get("value"))).isEqualTo(words.get(vector.get("reason"))));
    }

    @Test
    void temporary_codes_are_refused_with_their_own_code_unless_asked_for() {
        assertThat(vectors).filteredOn(vector -> vector.get("kind").startsWith("temporary")).hasSizeGreaterThan(30)
                .allSatisfy(vector -> assertThat(word(vector.get("value"))).isEqualTo("TEMPORARY_NUMBER_NOT_ACCEPTED"));
    }

    @Test
    void the_sign_is_part_of_who_is_meant() {
        Hetu hetu = new Hetu(Hetu.Temporary.ACCEPTED);

        assertThat(hetu.parse("100190-999P", () -> TODAY)).isNotEqualTo(hetu.parse("100190Y999P", () -> TODAY));
        assertThat(new Hetu().parse("131052-308T", () -> TODAY)).isNotEqualTo(new Hetu().parse("131052X308T", () -> TODAY));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"131052-308t,valid", "' 131052-308T ',valid", "131052x308t,valid", "131052A308T,NATIONAL_ID_IN_FUTURE",
            "131052308T,not this kind", "131052-308,not this kind", "131052G308T,not this kind", "131052-001W,NATIONAL_ID_SERIAL",
            "'',not this kind"})
    void a_code_as_typed_gets_a_clear_answer(String input, String word) {
        assertThat(word(input)).isEqualTo(word);
    }

    @Test
    void no_input_makes_it_throw_and_none_is_shown() {
        long seed = System.nanoTime();
        System.out.println("HetuTest seed " + seed);
        Random random = new Random(seed);
        String alphabet = "0123456789012345678901234567890123456789-+ABFUXYTåİıß٢";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder input = new StringBuilder();
            int length = 9 + random.nextInt(4);
            for (int j = 0; j < length; j++) {
                input.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThatCode(() -> new Hetu().parse(input.toString(), () -> TODAY)).as("'%s', seed %d", input, seed)
                    .doesNotThrowAnyException();
        }
        assertThat(new Hetu().parse("131052-308T", () -> TODAY).toString()).doesNotContain("308T");
    }

    private static String word(String input) {
        return switch (new Hetu().parse(input, () -> TODAY)) {
            case IdentifierOutcome.Valid _ -> "valid";
            case IdentifierOutcome.Invalid(var violation) -> violation.code();
            case IdentifierOutcome.NotThisKind _ -> "not this kind";
        };
    }
}
