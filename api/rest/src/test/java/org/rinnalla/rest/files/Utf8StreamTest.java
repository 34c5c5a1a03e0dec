package org.rinnalla.rest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.imports.FileFault;
import org.rinnalla.core.imports.FileRefused;

class Utf8StreamTest {
    @Test
    void anyTextComesThroughHoweverItIsCutUp() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(300); i > 0; i--) {
                text.appendCodePoint(switch (random.nextInt(4)) {
                    case 0 -> 'a' + random.nextInt(26);
                    case 1 -> '\u00E5';
                    case 2 -> '\u20AC';
                    default -> 0x1F600 + random.nextInt(40);
                });
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);

            assertThat(read(new Dribble(bytes, random), random)).as("seed " + seed).isEqualTo(text.toString());
        }
    }

    @Test
    void theFirstByteThatIsNoneIsNamed() {
        byte[] bytes = "line one\nl\u00ednea dos\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> read(new ByteArrayInputStream(bytes), new Random(1))).isInstanceOfSatisfying(FileRefused.class,
                refused -> {
                    FileFault fault = refused.faults().getFirst();
                    assertThat(fault.line()).isEqualTo(2);
                    assertThat(fault.arguments()).containsEntry("position", 11L).containsEntry("byte", "0xED");
                });
    }

    @Test
    void aCharacterThatIsCutOffAtTheEndIsNone() {
        byte[] bytes = {'a', (byte) 0xE2, (byte) 0x82};

        assertThatThrownBy(() -> read(new ByteArrayInputStream(bytes), new Random(1))).isInstanceOf(FileRefused.class);
    }

    private static String read(InputStream in, Random random) throws IOException {
        try (Utf8Stream stream = new Utf8Stream(in)) {
            StringBuilder text = new StringBuilder();
            char[] chars = new char[7];
            for (int read = 0; read >= 0;) {
                read = stream.read(chars, 0, 1 + random.nextInt(7));
                text.append(chars, 0, Math.max(read, 0));
            }
            return text.toString();
        }
    }

    /** Gives a few bytes at a time. */
    private static final class Dribble extends ByteArrayInputStream {
        private final Random random;

        Dribble(byte[] bytes, Random random) {
            super(bytes);
            this.random = random;
        }

        @Override
        public synchronized int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(length, 1 + random.nextInt(5)));
        }
    }
}
