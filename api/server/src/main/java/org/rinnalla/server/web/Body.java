package org.rinnalla.server.web;

import io.helidon.common.buffers.DataReader;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectTransportRequest;
import io.helidon.webserver.http.ServerRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body as the caller sends it. Chunks that say no length that is one, or an end before the end, are the caller's mistake, after which nobody
 * knows where the next request begins.
 */
final class Body extends FilterInputStream {
    private final ServerRequest request;

    Body(InputStream in, ServerRequest request) {
        super(in);
        this.request = request;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IllegalArgumentException | DataReader.InsufficientDataAvailableException e) {
            throw broken(e);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, length);
        } catch (IllegalArgumentException | DataReader.InsufficientDataAvailableException e) {
            throw broken(e);
        }
    }

    private RequestException broken(RuntimeException e) {
        return RequestException.builder().type(EventType.BAD_REQUEST).status(Status.BAD_REQUEST_400).setKeepAlive(false)
                .request(DirectTransportRequest.create(request.prologue(), request.headers())).message("a body that breaks off").cause(e)
                .build();
    }
}
