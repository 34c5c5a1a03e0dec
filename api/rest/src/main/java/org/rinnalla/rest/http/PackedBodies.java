package org.rinnalla.rest.http;

import io.helidon.common.config.Config;
import io.helidon.http.encoding.ContentDecoder;
import io.helidon.http.encoding.ContentEncoder;
import io.helidon.http.encoding.ContentEncoding;
import io.helidon.http.encoding.spi.ContentEncodingProvider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks bodies with {@code Content-Encoding: gzip}; found by Helidon as a service, since Helidon refuses encodings that it does not know.
 * Answers are packed where they are made, and only when they are long enough to be worth it.
 */
public final class PackedBodies implements ContentEncodingProvider, ContentEncoding {
    @Override
    public String configKey() {
        return "gzip";
    }

    @Override
    public ContentEncoding create(Config config, String name) {
        return this;
    }

    @Override
    public String name() {
        return "gzip";
    }

    @Override
    public String type() {
        return "gzip";
    }

    @Override
    public Set<String> ids() {
        return Set.of("gzip", "x-gzip");
    }

    @Override
    public boolean supportsEncoding() {
        return false;
    }

    @Override
    public boolean supportsDecoding() {
        return true;
    }

    @Override
    public ContentDecoder decoder() {
        return Unpacked::new;
    }

    @Override
    public ContentEncoder encoder() {
        return ContentEncoder.NO_OP;
    }

    /** Opened when it is first read: only then is there anybody to tell that it is not packed at all. */
    private static final class Unpacked extends FilterInputStream {
        private boolean opened;

        Unpacked(InputStream packed) {
            super(packed);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (!opened) {
                in = new GZIPInputStream(in, 1 << 14);
                opened = true;
            }
            return in.read(bytes, offset, length);
        }

        @Override
        public int available() throws IOException {
            return opened ? in.available() : 0;
        }
    }
}
