package org.rinnalla.rest.http;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.rinnalla.core.ErrorCode;

/**
 * A request's body.
 *
 * @param mediaType without parameters, in lower case; empty text: none was named
 * @param stream opens it, unpacked, once
 */
public record Body(String mediaType, Supplier<InputStream> stream) {
    /** A body with this header. */
    public static Body of(Optional<String> contentType, Supplier<InputStream> stream) {
        return new Body(contentType.map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)).orElse(""), stream);
    }

    /** Refuses a body of another type. */
    public void allow(String... types) {
        for (String type : types) {
            if (type.equals(mediaType)) {
                return;
            }
        }
        throw Refusal.of(415, ErrorCode.BAD_REQUEST, "rest.media.unsupported", Map.of("allowed", String.join(", ", types)))
                .withHeader("Accept", String.join(", ", types));
    }

    /** The body; reading more than {@code limit} bytes of it ends the call with 413. */
    public InputStream open(long limit) {
        return new Capped(stream.get(), limit);
    }

    /** The whole body, which is small. */
    public byte[] read(int limit) {
        try (InputStream in = open(limit)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            in.transferTo(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw Refusal.badRequest("rest.body.unreadable", Map.of());
        }
    }

    /** Counts what is read. */
    private static final class Capped extends FilterInputStream {
        private final long limit;
        private long count;

        Capped(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) {
            count += more;
            if (count > limit) {
                throw Refusal.of(413, ErrorCode.LIMIT_EXCEEDED, "rest.body.too-large", Map.of("limit", limit));
            }
        }
    }
}
