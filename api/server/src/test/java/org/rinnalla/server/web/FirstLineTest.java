package org.rinnalla.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a connection begins, in whatever pieces it comes. */
class FirstLineTest {
    private static final String OLD = "GET /health/live HTTP/1.0\r\nUser-Agent: x\r\nConnection: keep-alive\r\nExpect: 100-continue\r\n\r\nrest";

    @Test
    void whatIsOfTodayGoesInAsItCame() {
        FirstLine first = new FirstLine();
        String request = "POST /graphql HTTP/1.1\r\nHost: x\r\n\r\n{}";
        assertThat(read(first, request)).isEqualTo(request);
        assertThat(first.isOld()).isFalse();
    }

    @Test
    void anOldRequestBecomesOneOfTodayThatEndsItsConnection() {
        FirstLine first = new FirstLine();
        assertThat(read(first, OLD)).isEqualTo(
                "GET /health/live HTTP/1.1\r\nUser-Agent: x\r\nHost: localhost\r\nConnection: close\r\n\r\nrest");
        assertThat(first.isOld()).isTrue();
    }

    @Test
    void itIsTheSameLetterByLetter() {
        for (int size = 1; size < OLD.length(); size++) {
            String now = readAll(new FirstLine(), OLD, size);
            assertThat(now).as("pieces of %d", size).isEqualTo(readAll(new FirstLine(), OLD, OLD.length()));
        }
    }

    @Test
    void aHostThatIsGivenStays() {
        assertThat(read(new FirstLine(), "GET / HTTP/1.0\r\nhost: example.org\r\n\r\n"))
                .isEqualTo("GET / HTTP/1.1\r\nhost: example.org\r\nConnection: close\r\n\r\n");
        assertThat(read(new FirstLine(), "GET / HTTP/1.0\r\n\r\n"))
                .isEqualTo("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    @Test
    void laterVersionsAreTodaysOrRefusedByTheirNumber() {
        assertThat(read(new FirstLine(), "GET / HTTP/1.7\r\nHost: x\r\n\r\n")).startsWith("GET / HTTP/1.1\r\n");
        assertThat(read(new FirstLine(), "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")).startsWith("PRI * HTTP/1.0\r\n");
    }

    @Test
    void emptyLinesBeforeARequestArePassedOver() {
        assertThat(read(new FirstLine(), "\r\n", "\r\n\r\nGET / HTTP/1.1\r\n\r\n")).isEqualTo("GET / HTTP/1.1\r\n\r\n");
    }

    @Test
    void whatIsNoTextIsNotWaitedFor() {
        assertThat(new FirstLine().read(source(List.of(new byte[]{0x16, 3, 1})))).containsExactly('\n');
    }

    @Test
    void whoeverSaysNothingOrStopsHasSaidSo() {
        assertThat(new FirstLine().read(source(List.of()))).isNull();
        assertThat(read(new FirstLine(), "GET /hea")).isEqualTo("GET /hea");
        assertThat(read(new FirstLine(), "GET / HTTP/1.0\r\nX: ")).isEqualTo("GET / HTTP/1.1\r\nX: ");
    }

    private static String readAll(FirstLine first, String text, int size) {
        Deque<byte[]> pieces = new ArrayDeque<>();
        for (int from = 0; from < text.length(); from += size) {
            pieces.add(text.substring(from, Math.min(text.length(), from + size)).getBytes(StandardCharsets.US_ASCII));
        }
        StringBuilder all = new StringBuilder(new String(first.read(pieces::poll), StandardCharsets.US_ASCII));
        pieces.forEach(piece -> all.append(new String(piece, StandardCharsets.US_ASCII)));
        return all.toString();
    }

    private static String read(FirstLine first, String... pieces) {
        byte[] read = first.read(source(Arrays.stream(pieces).map(piece -> piece.getBytes(StandardCharsets.US_ASCII)).toList()));
        return new String(read, StandardCharsets.US_ASCII);
    }

    private static FirstLine.Source source(List<byte[]> pieces) {
        Deque<byte[]> left = new ArrayDeque<>(pieces);
        return left::poll;
    }
}
