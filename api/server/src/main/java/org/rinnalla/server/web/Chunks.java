package org.rinnalla.server.web;

import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body whose chunks say no length that is one: the caller's mistake, after which nobody knows where the next request begins. */
final class Chunks extends FilterInputStream {
    Chunks(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IllegalArgumentException e) {
            throw broken(e);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, length);
        } catch (IllegalArgumentException e) {
            throw broken(e);
        }
    }

    private static RequestException broken(IllegalArgumentException e) {
        return RequestException.builder().type(EventType.BAD_REQUEST).status(Status.BAD_REQUEST_400).setKeepAlive(false)
                .message("chunk without a length").cause(e).build();
    }
}
