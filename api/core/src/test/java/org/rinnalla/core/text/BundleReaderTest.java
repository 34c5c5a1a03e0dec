package org.rinnalla.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BundleReaderTest {
    @Test
    void remembers_the_line_of_each_key() {
        // Given a bundle with comments, an empty line, a text over two lines and Windows line ends
        String file = "# comment \\\r\n! another\r\n\r\na = one\r\nb = two \\\r\n    and more\r\nc=\\u00e5\r\n";
        // When it is read
        BundleReading reading = read(file);
        // Then each text stands with its first line
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.bundle().entries()).containsOnlyKeys("a", "b", "c").containsEntry("a", new BundleEntry("one", 4))
                .containsEntry("b", new BundleEntry("two and more", 5)).containsEntry("c", new BundleEntry("å", 7));
    }

    @Test
    void tells_every_fault_with_its_line() {
        // Given a bundle with five faults
        String file = "a = {age, number\nb = fine\nb = again\nc = \\u12\nd = {n, plural, one {x}}\ne = {n, nmber}\nf = {d, date, long}\n";
        // When it is read
        BundleReading reading = read(file);
        // Then all five are told, and what is sound is there
        assertThat(reading.faults()).extracting(BundleFault::kind, BundleFault::line).containsExactly(
                tuple(BundleFault.Kind.BROKEN_PATTERN, 1), tuple(BundleFault.Kind.DUPLICATE_KEY, 3),
                tuple(BundleFault.Kind.UNREADABLE_LINE, 4), tuple(BundleFault.Kind.BROKEN_PATTERN, 5),
                tuple(BundleFault.Kind.BROKEN_PATTERN, 6));
        assertThat(reading.bundle().entry("b")).contains(new BundleEntry("fine", 2));
    }

    @Test
    void reads_a_line_as_the_java_platform_does() throws IOException {
        // Given lines made of what means something in such a file
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String signs = " \t\f=:#!ab{}\\å";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder line = new StringBuilder();
            for (int length = random.nextInt(9); length > 0; length--) {
                line.append(signs.charAt(random.nextInt(signs.length())));
            }
            // When one is read
            Properties expected = new Properties();
            expected.load(new StringReader(line.toString()));
            Map<String, String> read = new HashMap<>();
            read(line.toString()).bundle().entries().forEach((key, entry) -> read.put(key, entry.pattern()));
            // Then it says what it says to Properties
            assertThat(read).as("seed %d, line '%s'", seed, line).isEqualTo(expected);
        }
    }

    @Test
    void tells_where_a_file_stops_being_utf_8() {
        byte[] latin1 = "a = plain\nb = \u00e5\n".getBytes(StandardCharsets.ISO_8859_1);

        BundleReading reading = BundleReader.read(Locale.ENGLISH, "messages_en.properties", latin1);

        assertThat(reading.faults()).extracting(BundleFault::kind, BundleFault::line)
                .containsExactly(tuple(BundleFault.Kind.NOT_UTF_8, 2));
    }

    private static BundleReading read(String text) {
        return BundleReader.read(Locale.ENGLISH, "messages_en.properties", text.getBytes(StandardCharsets.UTF_8));
    }
}
