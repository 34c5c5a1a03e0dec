package org.rinnalla.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
