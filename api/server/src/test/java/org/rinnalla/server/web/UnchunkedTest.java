package org.rinnalla.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a client of HTTP/1.0 gets, in whatever pieces the listener writes. */
class UnchunkedTest {
    @Test
    void chunksAreTakenOut() {
        String written = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: x\r\nA: b\r\n\r\n6\r\nå12\r\n\r\n1a\r\n"
                + "abcdefghijklmnopqrstuvwxyz\r\n0\r\nx: y\r\n\r\n";
        for (int size = 1; size <= written.length(); size++) {
            assertThat(sent(written, size)).as("pieces of %d", size)
                    .isEqualTo("HTTP/1.1 200 OK\r\nA: b\r\n\r\nå12\r\nabcdefghijklmnopqrstuvwxyz");
        }
    }

    @Test
    void aBodyOfKnownLengthStaysAsItIs() {
        String written = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n0\r\n\r\n\r\n12";
        for (int size = 1; size <= written.length(); size++) {
            assertThat(sent(written, size)).as("pieces of %d", size).isEqualTo(written);
        }
    }

    private static String sent(String written, int size) {
        byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
        Unchunked unchunked = new Unchunked();
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        for (int from = 0; from < bytes.length; from += size) {
            byte[] piece = new byte[Math.min(size, bytes.length - from)];
            System.arraycopy(bytes, from, piece, 0, piece.length);
            sent.writeBytes(unchunked.of(piece));
        }
        return sent.toString(StandardCharsets.UTF_8);
    }
}
