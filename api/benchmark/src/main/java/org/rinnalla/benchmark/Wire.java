package org.rinnalla.benchmark;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** One kept-alive connection, as cheap as it can be, so that the client takes little of the machine from the servers. */
final class Wire implements AutoCloseable {
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private byte[] buffer = new byte[1 << 16];
    private int end;
    private int body;
    private int status;

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** A request's bytes. */
    static byte[] request(String method, String path, String token, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + (token.isEmpty()
                ? ""
                : "Authorization: Bearer " + token
                        + "\r\n")
                + (body.length == 0 ? "" : "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n") + "\r\n";
        byte[] bytes = Arrays.copyOf(head.getBytes(StandardCharsets.US_ASCII), head.length() + body.length);
        System.arraycopy(body, 0, bytes, head.length(), body.length);
        return bytes;
    }

    /** Sends and waits for the whole answer; tells its length. */
    int exchange(byte[] request) throws IOException {
        out.write(request);
        end = 0;
        int headEnd = -1;
        while (headEnd < 0) {
            int from = Math.max(0, end - 3);
            fill();
            headEnd = headEnd(from);
        }
        status = (buffer[9] - '0') * 100 + (buffer[10] - '0') * 10 + buffer[11] - '0';
        int length = length(headEnd);
        body = headEnd;
        while (end < headEnd + length) {
            fill();
        }
        return length;
    }

    /** The last answer is one of success. */
    boolean good() {
        return status == 200 && end - body > 10 && buffer[body] == '{' && !(buffer[body + 2] == 'e' && buffer[body + 3] == 'r');
    }

    String text() {
        return new String(buffer, body, end - body, StandardCharsets.UTF_8);
    }

    int status() {
        return status;
    }

    /** Whether a line of the last answer's head begins so, in small letters. */
    boolean says(String line) {
        return new String(buffer, 0, body, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT).contains("\r\n" + line);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void fill() throws IOException {
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, end * 2);
        }
        int count = in.read(buffer, end, buffer.length - end);
        if (count < 0) {
            throw new EOFException("The server closed the connection");
        }
        end += count;
    }

    private int headEnd(int from) {
        for (int i = from; i + 3 < end; i++) {
            if (buffer[i] == '\r' && buffer[i + 1] == '\n' && buffer[i + 2] == '\r' && buffer[i + 3] == '\n') {
                return i + 4;
            }
        }
        return -1;
    }

    private int length(int headEnd) throws IOException {
        for (int line = 0; line < headEnd; line++) {
            if ((line == 0 || buffer[line - 1] == '\n') && startsWithLength(line)) {
                int number = 0;
                for (int i = line + LENGTH.length; buffer[i] != '\r'; i++) {
                    number = buffer[i] == ' ' ? number : number * 10 + buffer[i] - '0';
                }
                return number;
            }
        }
        throw new IOException("An answer without Content-Length: " + new String(buffer, 0, headEnd, StandardCharsets.US_ASCII));
    }

    private boolean startsWithLength(int at) {
        for (int i = 0; i < LENGTH.length; i++) {
            int sign = buffer[at + i];
            if ((sign >= 'A' && sign <= 'Z' ? sign + 32 : sign) != LENGTH[i]) {
                return false;
            }
        }
        return true;
    }
}
