package org.rinnalla.core.plugin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes bytes up to a limit, then refuses. */
final class CappedBuffer extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int limit;

    CappedBuffer(int limit) {
        this.limit = limit;
    }

    @Override
    public void write(int b) throws IOException {
        room(1);
        bytes.write(b);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        room(length);
        bytes.write(source, offset, length);
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    private void room(int more) throws IOException {
        if (bytes.size() > limit - more) {
            throw new Full();
        }
    }

    /** The limit is reached. */
    static final class Full extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
