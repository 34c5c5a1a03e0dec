package org.rinnalla.rest.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import org.rinnalla.core.imports.FileFault;
import org.rinnalla.core.imports.FileRefused;

/**
 * Reads UTF-8 and nothing else. Where the first byte stands that is none, is told by line and place: a file in an older encoding is the
 * usual reason. A byte order mark at the beginning is passed over.
 */
final class Utf8Stream extends Reader {
    private static final int SIZE = 1 << 15;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).limit(0);
    private long position;
    private long line = 1;
    /** The second half of a character for which there was room for one half only. */
    private int pending = -1;
    private boolean begun;
    private boolean ended;

    Utf8Stream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        if (pending >= 0) {
            chars[offset] = (char) pending;
            pending = -1;
            return 1;
        }
        if (length == 1) {
            return one(chars, offset);
        }
        CharBuffer target = CharBuffer.wrap(chars, offset, length).slice();
        while (target.position() == 0) {
            int before = bytes.position();
            CoderResult result = decoder.decode(bytes, target, ended);
            count(before);
            if (result.isError()) {
                throw new FileRefused(new FileFault(line, "", "NOT_UTF_8", "import.not-utf-8",
                        Map.of("line", line, "position", position + 1, "byte", String.format(Locale.ROOT, "0x%02X", bytes.get()))));
            }
            if (!begun && target.position() > 0) {
                begun = true;
                if (chars[offset] == '\uFEFF') {
                    int rest = target.position() - 1;
                    System.arraycopy(chars, offset + 1, chars, offset, rest);
                    target.position(rest);
                }
            }
            if (target.position() == 0) {
                if (ended) {
                    return -1;
                }
                fill();
            }
        }
        return target.position();
    }

    private int one(char[] chars, int offset) throws IOException {
        char[] two = new char[2];
        int read = read(two, 0, 2);
        if (read > 0) {
            chars[offset] = two[0];
        }
        if (read == 2) {
            pending = two[1];
        }
        return Math.min(read, 1);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read > 0) {
            bytes.position(bytes.position() + read);
        }
        ended = read < 0;
        bytes.flip();
    }

    private void count(int before) {
        for (int i = before; i < bytes.position(); i++) {
            if (bytes.get(i) == '\n') {
                line++;
            }
        }
        position += bytes.position() - before;
    }
}
