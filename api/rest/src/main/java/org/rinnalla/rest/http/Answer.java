package org.rinnalla.rest.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back. */
public sealed interface Answer {
    Map<String, String> headers();

    /** The same with one more header. */
    Answer with(String name, String value);

    /** A whole body. */
    record Whole(int status, String mediaType, byte[] body, Map<String, String> headers) implements Answer {
        @Override
        public Answer with(String name, String value) {
            return new Whole(status, mediaType, body, more(headers, name, value));
        }
    }

    /** No body. */
    record Empty(int status, Map<String, String> headers) implements Answer {
        @Override
        public Answer with(String name, String value) {
            return new Empty(status, more(headers, name, value));
        }
    }

    /** A body that is written as it comes into being; a failure before its first byte still becomes a problem. */
    record Streamed(String mediaType, Writer writer, Map<String, String> headers) implements Answer {
        @Override
        public Answer with(String name, String value) {
            return new Streamed(mediaType, writer, more(headers, name, value));
        }
    }

    /** Writes a body. */
    @FunctionalInterface
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    static Answer json(int status, byte[] body) {
        return new Whole(status, "application/json", body, Map.of());
    }

    static Answer empty(int status) {
        return new Empty(status, Map.of());
    }

    private static Map<String, String> more(Map<String, String> headers, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return more;
    }
}
