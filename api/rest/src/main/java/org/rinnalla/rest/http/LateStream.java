package org.rinnalla.rest.http;

import java.io.IOException;
import java.io.OutputStream;

import org.jspecify.annotations.Nullable;

/** A stream that is opened when the first byte comes. */
final class LateStream extends OutputStream {
    /** Opens a stream. */
    @FunctionalInterface
    interface Opener {
        OutputStream open() throws IOException;
    }

    private final Opener opener;
    private @Nullable OutputStream opened;

    LateStream(Opener opener) {
        this.opener = opener;
    }

    @Override
    public void write(int b) throws IOException {
        opened().write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > 0) {
            opened().write(bytes, offset, length);
        }
    }

    @Override
    public void flush() throws IOException {
        if (opened != null) {
            opened.flush();
        }
    }

    @Override
    public void close() throws IOException {
        opened().close();
    }

    private OutputStream opened() throws IOException {
        OutputStream known = opened;
        if (known == null) {
            known = opener.open();
            opened = known;
        }
        return known;
    }
}
