package org.rinnalla.core.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wording of a licence holder is checked and shown in its language. */
class FidelityWordingTest {
    @TempDir
    Path folder;

    @Test
    void aWholeBundleIsShownInItsLanguageAlone() throws IOException {
        write("sv", titles()
                + IntStream.rangeClosed(1, 5).mapToObj(i -> "item.3.score." + i + " = grad " + i + "\n").collect(Collectors.joining()));

        FidelityWording.Reading reading = FidelityWording.read(folder);

        assertThat(reading.problems()).isEmpty();
        FidelityItem third = FidelityItems.of(3);
        assertThat(reading.wording().of(third, Locale.of("sv", "FI"))).hasValueSatisfying(words -> {
            assertThat(words.title()).isEqualTo("punkt 3");
            assertThat(words.anchors()).containsExactly("grad 1", "grad 2", "grad 3", "grad 4", "grad 5");
        });
        assertThat(reading.wording().of(third, Locale.ENGLISH)).isEmpty();
        assertThat(FidelityWording.NONE.of(third, Locale.of("sv"))).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaid() throws IOException {
        write("fi", titles().replaceFirst("item.25 = punkt 25\n", "") + "item.26 = liikaa\nitem.2.score.1 = yksin\n");

        assertThat(FidelityWording.read(folder).problems()).hasSize(3).anyMatch(problem -> problem.contains("item.26"))
                .anyMatch(problem -> problem.contains("item.25 is missing")).anyMatch(problem -> problem.contains("give all five or none"));
        assertThat(FidelityWording.read(folder.resolve("nowhere")).problems()).hasSize(1);
    }

    private static String titles() {
        return IntStream.rangeClosed(1, 25).mapToObj(i -> "item." + i + " = punkt " + i + "\n").collect(Collectors.joining());
    }

    private void write(String language, String text) throws IOException {
        Files.writeString(folder.resolve("messages_" + language + ".properties"), text);
    }
}
