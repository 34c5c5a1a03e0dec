package org.rinnalla.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** How answers are packed for those who take it: fast rather than small, as the processor is what a busy server lacks. */
public final class Gzip {
    private static final Pattern ACCEPTED = Pattern.compile("(?i)(.*[ ,])?(x-)?gzip(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
    private static final int WORTH_IT = 1400;
    private static final int BUFFER = 1 << 15;

    private Gzip() {}

    /** Whether a header {@code Accept-Encoding} takes gzip. */
    public static boolean accepted(String acceptEncoding) {
        return ACCEPTED.matcher(acceptEncoding).matches();
    }

    /** Whether so many bytes are more than what a packet of the network holds anyway. */
    public static boolean worthIt(int bytes) {
        return bytes > WORTH_IT;
    }

    public static byte[] pack(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 4);
        try (OutputStream out = packing(packed)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** What is written comes out packed; each flush lets all of it out. */
    public static OutputStream packing(OutputStream out) throws IOException {
        return new Fast(out);
    }

    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream out) throws IOException {
            super(out, BUFFER, true);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
